import { paths } from '../../paths.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { Details } from '../../ui/details.tsx'
import { Hidden, TextField } from '../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PasskeySignIn } from '../factors/passkey-button.tsx'

export type CastMember = { id: string; name: string; part: string | null }

type Data = {
  returnTo: string | null
  signedInAs: string | null
  /** Demo mode only. */
  cast: CastMember[] | null
  oidc: boolean
  email?: string
  errors?: FieldErrors
}

export const startPage = { label: 'Startseite', href: paths.home.to() }
export const signInCrumb = { label: 'Anmelden', href: paths.people.signIn.to() }

export function signInPage(data: Data): Page {
  return {
    title: 'Anmelden',
    trail: [startPage],
    errors: data.errors,
    body: (
      <>
        {data.signedInAs ? <SignedIn name={data.signedInAs} /> : null}
        {data.cast ? <Cast cast={data.cast} returnTo={data.returnTo} /> : null}
        <ByMail {...data} />
        <PasskeySignIn next={data.returnTo ?? paths.people.account.to()}>
          <h2>Mit einem Passkey</h2>
          <p>Fingerabdruck, Gesicht oder PIN Ihres Geräts, ohne E-Mail.</p>
        </PasskeySignIn>
        {data.oidc ? <ByOidc returnTo={data.returnTo} /> : null}
        <Details summary="Ich habe noch kein Konto">
          <p>
            Sie brauchen keines anzulegen: Geben Sie Ihre dienstliche E-Mail-Adresse an. Wenn Sie sie bestätigt haben, fragen wir
            nach Ihrem Namen und Ihrer Organisation. Ein Passwort gibt es nicht.
          </p>
        </Details>
      </>
    ),
  }
}

function SignedIn({ name }: { name: string }) {
  return (
    <Notice tone="info" title={`Sie sind als ${name} angemeldet.`}>
      <Form action={paths.people.signOut.to()}>
        <SubmitButton label="Abmelden" tone="secondary" />
      </Form>
    </Notice>
  )
}

function ByMail({ returnTo, email, errors }: Data) {
  return (
    <>
      <h2>Mit einem Code per E-Mail</h2>
      <Form action={paths.people.signIn.to()}>
        <TextField
          name="email"
          label="E-Mail-Adresse"
          hint="Wir senden Ihnen einen Code und einen Link, die 15 Minuten gelten."
          type="email"
          autocomplete="username webauthn"
          spellcheck={false}
          required
          value={email}
          error={errors?.email}
        />
        {returnTo ? <Hidden name="weiter" value={returnTo} /> : null}
        <Actions>
          <SubmitButton label="Code anfordern" />
        </Actions>
      </Form>
    </>
  )
}

function ByOidc({ returnTo }: { returnTo: string | null }) {
  return (
    <>
      <h2>Mit dem Konto Ihrer Verwaltung</h2>
      <ButtonLink
        href={paths.people.oidcStart.to({ weiter: returnTo ?? undefined })}
        label="Über den Anmeldedienst anmelden"
        tone="secondary"
      />
    </>
  )
}

/** Fictional people, one click each. */
function Cast({ cast, returnTo }: { cast: CastMember[]; returnTo: string | null }) {
  return (
    <div class="ik-wide ik-flow">
      <h2>Vorführung: als erfundene Person anmelden</h2>
      <Form action={paths.people.demoSignIn.to()} label="Vorführung: als erfundene Person anmelden">
        {returnTo ? <Hidden name="weiter" value={returnTo} /> : null}
        <ul class="people-cast">
          {cast.map(({ id, name, part }) => (
            <li key={id} class="people-cast__member">
              <SubmitButton label={name} name="person" value={id} tone="secondary" />
              <span>{part}</span>
            </li>
          ))}
        </ul>
      </Form>
    </div>
  )
}

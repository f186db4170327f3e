import { paths } from '../../paths.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { Details } from '../../ui/details.tsx'
import { Hidden, TextField } from '../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../ui/form.tsx'
import { CodeField } from '../sign-in/code-field.tsx'
import { signInCrumb, startPage } from '../sign-in/sign-in.page.tsx'
import { PasskeySignIn } from './passkey-button.tsx'

export const wrongFactor = {
  code: 'Dieser Code stimmt nicht oder wurde schon verwendet. Bitte warten Sie auf den nächsten Code Ihrer App.',
  recovery: 'Dieser Notfallcode stimmt nicht oder wurde schon verwendet. Jeder gilt nur einmal.',
}

export function secondFactorPage({ returnTo, errors }: { returnTo: string; errors?: FieldErrors }): Page {
  return {
    title: 'Zweiter Faktor',
    trail: [startPage, signInCrumb],
    errors,
    body: (
      <>
        <p>Ihre Adresse ist bestätigt. Bitte bestätigen Sie die Anmeldung noch mit Ihrem zweiten Faktor.</p>
        <TotpForm action={paths.people.secondFactor.to()} returnTo={returnTo} error={errors?.code} />
        <PasskeySignIn next={returnTo}>
          <h2>Mit einem Passkey</h2>
        </PasskeySignIn>
        <Details summary="Ich habe mein Gerät nicht zur Hand">
          <Form action={paths.people.secondFactor.to()} label="Mit einem Notfallcode anmelden">
            <TextField
              name="recovery"
              label="Notfallcode"
              hint="Einer der Codes, die Sie bei der Einrichtung aufgeschrieben haben"
              spellcheck={false}
              autocomplete="off"
              error={errors?.recovery}
            />
            <Hidden name="weiter" value={returnTo} />
            <Actions>
              <SubmitButton label="Mit Notfallcode anmelden" tone="secondary" />
            </Actions>
          </Form>
          <p>
            Haben Sie auch keinen Notfallcode mehr, wenden Sie sich bitte an das Wettbewerbsbüro. Es prüft, wer Sie sind, und
            lässt den zweiten Faktor zurücksetzen.
          </p>
        </Details>
      </>
    ),
  }
}

export function TotpForm({ action, returnTo, error }: { action: string; returnTo: string; error?: string }) {
  return (
    <Form action={action} label="Mit dem Code einer App bestätigen">
      <CodeField label="Code aus Ihrer App" hint="Sechs Ziffern" error={error} />
      <Hidden name="weiter" value={returnTo} />
      <Actions>
        <SubmitButton label="Bestätigen" />
      </Actions>
    </Form>
  )
}

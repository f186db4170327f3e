import { paths } from '../../paths.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { Hidden } from '../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../ui/form.tsx'
import { PasskeySignIn } from '../factors/passkey-button.tsx'
import { TotpForm } from '../factors/second-factor.page.tsx'
import { startPage } from './sign-in.page.tsx'

/** 'click' only for the cast of the demo. */
export type Way = 'click' | 'factor' | 'mail'

export function freshProofPage({
  way,
  email,
  returnTo,
  errors,
}: {
  way: Way
  email: string
  returnTo: string
  errors?: FieldErrors
}): Page {
  return {
    title: 'Bitte bestätigen Sie, dass Sie es sind',
    trail: [startPage],
    errors,
    body: (
      <>
        <p>
          Für diesen Schritt muss Ihre Anmeldung jünger als fünf Minuten sein. Danach kommen Sie auf die Seite zurück, auf der Sie
          waren.
        </p>
        {way === 'factor' ? (
          <TotpForm action={paths.people.freshProof.to()} returnTo={returnTo} error={errors?.code} />
        ) : (
          <OneButton way={way} email={email} returnTo={returnTo} />
        )}
        <PasskeySignIn next={returnTo}>
          <h2>Mit einem Passkey</h2>
        </PasskeySignIn>
      </>
    ),
  }
}

function OneButton({ way, email, returnTo }: { way: 'click' | 'mail'; email: string; returnTo: string }) {
  return (
    <Form action={paths.people.freshProof.to()}>
      {way === 'mail' ? (
        <p>
          Wir senden einen Code an <strong>{email}</strong>.
        </p>
      ) : (
        <p>Vorführung: Ein Klick genügt. Im Betrieb fragt das Portal hier nach einem Code.</p>
      )}
      <Hidden name="weiter" value={returnTo} />
      <Actions>
        <SubmitButton label={way === 'mail' ? 'Code anfordern' : 'Ja, ich bin es'} />
      </Actions>
    </Form>
  )
}

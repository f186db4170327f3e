import { paths } from '../../paths.ts'
import type { Page } from '../../platform/page.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../../ui/form.tsx'
import { startPage } from '../sign-in/sign-in.page.tsx'
import type { UndoRefusal } from './address.rules.ts'

export const undoRefusalText: Record<UndoRefusal, string> = {
  'address-taken-again':
    'Zu Ihrer früheren Adresse gibt es inzwischen ein anderes Konto. Bitte wenden Sie sich an das Wettbewerbsbüro; es stellt Ihr Konto wieder her.',
}

/** GET never uses the link up: mail scanners open links before people do. */
export function addressUndoPage({ token, email, refusal }: { token: string; email: string; refusal?: UndoRefusal }): Page {
  return {
    title: 'Änderung der E-Mail-Adresse rückgängig machen',
    trail: [startPage],
    errors: refusal && { form: undoRefusalText[refusal] },
    body: (
      <Form action={paths.people.addressUndo.to({ token })}>
        <p>
          Zu Ihrem Konto gehört dann wieder <strong>{email}</strong>. Alle Sitzungen werden beendet; danach können Sie sich mit
          dieser Adresse neu anmelden.
        </p>
        <Actions>
          <SubmitButton label="Änderung rückgängig machen" />
        </Actions>
      </Form>
    ),
  }
}

export function addressUndonePage(): Page {
  return {
    title: 'Es gilt wieder Ihre frühere Adresse',
    trail: [startPage],
    body: (
      <>
        <p>
          Alle Sitzungen sind beendet. Bitte melden Sie sich an und prüfen Sie in Ihrem Konto den zweiten Faktor und Ihre
          Passkeys. Haben Sie die Adresse nicht selbst geändert, wenden Sie sich bitte auch an das Wettbewerbsbüro.
        </p>
        <Actions>
          <ButtonLink href={paths.people.signIn.to()} label="Zur Anmeldung" />
        </Actions>
      </>
    ),
  }
}

export function undoOverPage(): Page {
  return {
    title: 'Dieser Link gilt nicht mehr',
    trail: [startPage],
    body: (
      <p>
        Die Änderung wurde schon rückgängig gemacht, oder die Zeit dafür ist abgelaufen. Bitte wenden Sie sich an das
        Wettbewerbsbüro, wenn etwas nicht stimmt.
      </p>
    ),
  }
}

/** Somebody signs in with an address that belonged to an account until lately; a second account would only be in the way. */
export function formerAddressPage(): Page {
  return {
    title: 'Diese Adresse gehört zu keinem Konto mehr',
    trail: [startPage],
    body: (
      <p>
        Ihre Adresse ist bestätigt, aber die Adresse des Kontos wurde vor Kurzem geändert. Bitte melden Sie sich mit der neuen
        Adresse an. Waren Sie das nicht, öffnen Sie den Link „Änderung rückgängig machen“ in der E-Mail, die wir Ihnen dazu
        gesendet haben.
      </p>
    ),
  }
}

import { paths } from '../../paths.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { TextField } from '../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../ui/form.tsx'
import { CodeField } from '../sign-in/code-field.tsx'
import { accountCrumb } from '../sessions/account.page.tsx'
import { CHALLENGE_MINUTES } from '../sign-in/challenge.rules.ts'
import { startPage } from '../sign-in/sign-in.page.tsx'
import { UNDO_DAYS, type AddressRefusal } from './address.rules.ts'

export const addressRefusalText: Record<AddressRefusal, string> = {
  'same-address': 'Diese Adresse gehört schon zu Ihrem Konto. Bitte geben Sie eine andere an.',
  'address-taken':
    'Zu dieser Adresse gibt es schon ein anderes Konto. Bitte nehmen Sie eine andere Adresse oder wenden Sie sich an das Wettbewerbsbüro.',
}

export function newAddressPage({ own, email, errors }: { own: string; email?: string; errors?: FieldErrors }): Page {
  return {
    title: 'Ihre E-Mail-Adresse',
    trail: [startPage, accountCrumb],
    errors,
    body: (
      <>
        <p>
          Sie melden sich mit <strong>{own}</strong> an. Wir senden einen Code an die neue Adresse; erst wenn Sie ihn eingeben,
          wird sie eingetragen. Danach werden alle anderen Sitzungen beendet. Ihre bisherige Adresse erhält eine Nachricht, mit
          der sich die Änderung {UNDO_DAYS} Tage lang rückgängig machen lässt.
        </p>
        <Form action={paths.people.address.to()}>
          <TextField
            name="email"
            label="Neue E-Mail-Adresse"
            type="email"
            autocomplete="email"
            spellcheck={false}
            required
            value={email}
            error={errors?.email}
          />
          <Actions>
            <SubmitButton label="Code anfordern" />
            <ButtonLink href={paths.people.account.to()} label="Abbrechen" tone="secondary" />
          </Actions>
        </Form>
      </>
    ),
  }
}

export function addressCodePage({ email, errors }: { email: string; errors?: FieldErrors }): Page {
  return {
    title: 'Neue E-Mail-Adresse bestätigen',
    trail: [startPage, accountCrumb],
    errors,
    body: (
      <>
        <p>
          Wir haben einen Code an <strong>{email}</strong> gesendet. Er gilt {CHALLENGE_MINUTES} Minuten und nur in diesem
          Browser.
        </p>
        <Form action={paths.people.addressCode.to()}>
          <CodeField error={errors?.code} />
          <Actions>
            <SubmitButton label="Adresse ändern" />
            <ButtonLink href={paths.people.address.to()} label="Neuen Code anfordern" tone="secondary" />
          </Actions>
        </Form>
      </>
    ),
  }
}

export function addressCodeOverPage(): Page {
  return {
    title: 'Bitte fordern Sie einen neuen Code an',
    trail: [startPage, accountCrumb],
    body: (
      <>
        <p>
          Dieser Code gilt nicht mehr: Er ist abgelaufen, schon verwendet worden, oder er wurde zu oft falsch eingegeben. Ihre
          E-Mail-Adresse ist unverändert.
        </p>
        <Actions>
          <ButtonLink href={paths.people.address.to()} label="E-Mail-Adresse ändern" />
        </Actions>
      </>
    ),
  }
}

import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { confirmRefusalText, IbanField } from '../../entrant/winner/account.page.tsx'
import { AccountFacts, type ShownAccount } from '../../entrant/winner/accounts.page.tsx'
import type { ConfirmRefusal } from '../../winners/accounts.rules.ts'
import type { Winner } from '../../winners/winner.rules.ts'
import { winnerTrail } from './winner.page.tsx'

export type CallBackView = {
  winner: Winner
  shown: ShownAccount
  /** Why nobody here may confirm it; null while somebody may. */
  obstacle: ConfirmRefusal | null
  values?: Record<string, string>
  errors?: FieldErrors
}

export function callBackPage({ winner, shown, obstacle, values = {}, errors }: CallBackView): Page {
  const { entryId, contact, title } = winner
  return {
    title: `Rückruf: ${shown.payee.name}`,
    crumb: 'Rückruf',
    trail: [...winnerTrail, { label: title, href: paths.office.winners.one.to({ entryId }) }],
    errors,
    body: (
      <>
        <AccountFacts {...shown} />
        {obstacle ? (
          <Notice tone="info" title={confirmRefusalText[obstacle]} level={2} />
        ) : (
          <>
            <p class="kern-body">
              Rufen Sie {contact.name || 'die Ansprechperson'} unter <strong>{contact.phone}</strong> an; diese Nummer stand im
              eingereichten Beitrag. Nehmen Sie keine andere. Lassen Sie sich die IBAN nennen, ohne sie vorzulesen.
            </p>
            <Form action={paths.office.winners.callBack.to({ entryId, party: shown.payee.party })} label="Rückruf">
              <TextField name="spokeWith" label="Gesprochen mit" value={values.spokeWith} error={errors?.spokeWith} />
              <IbanField value={values.iban} error={errors?.iban} label="IBAN, wie am Telefon genannt" />
              <Actions>
                <SubmitButton label="Bankverbindung bestätigen" />
              </Actions>
            </Form>
          </>
        )}
      </>
    ),
  }
}

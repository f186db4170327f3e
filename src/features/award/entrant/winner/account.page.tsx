import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Hidden, TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { Entry } from '../../entry.rules.ts'
import type { ConfirmRefusal, EnterRefusal } from '../../winners/accounts.rules.ts'
import { AccountFacts, ACCOUNTS_TITLE, type ShownAccount } from './accounts.page.tsx'
import { winnerTrail } from './winner-words.page.tsx'

export const enterRefusalText: Record<EnterRefusal, string> = {
  'no-right': 'Eintragen darf, wer den Beitrag einreichen darf.',
  'not-a-payee': 'Nach dem Vorschlag zur Aufteilung bekommt diese Kommune kein Geld auf ein eigenes Konto.',
  'paid-out': 'Die Auszahlung ist freigegeben. Die Bankverbindung lässt sich nicht mehr ändern.',
  stale:
    'Inzwischen hat jemand anders eine Bankverbindung eingetragen; sie steht über dem Formular. Ihre ist noch nicht gespeichert: Soll sie die andere ersetzen, speichern Sie sie bitte noch einmal.',
}

export const confirmRefusalText: Record<ConfirmRefusal, string> = {
  'no-right': 'Bestätigen darf, wer in der federführenden Kommune an dem Beitrag mitarbeitet.',
  'nothing-entered': 'Es ist noch keine Bankverbindung eingetragen.',
  'already-confirmed': 'Diese Bankverbindung ist schon bestätigt.',
  'paid-out': 'Die Auszahlung ist freigegeben. Es ist nichts mehr zu bestätigen.',
  'same-person': 'Sie haben diese Bankverbindung selbst eingetragen. Bestätigen muss sie eine andere Person.',
  differs:
    'Diese IBAN ist eine andere als die eingetragene. Bitte prüfen Sie sie. Stimmt Ihre, muss die Bankverbindung geändert werden.',
  'colleague-can': 'In der federführenden Kommune gibt es eine zweite Person, die bestätigen kann. Sie hat Vorrang.',
  'of-the-winner': 'Sie gehören zu einer der ausgezeichneten Kommunen. Bitte lassen Sie eine andere Person handeln.',
  'no-number': 'Im Beitrag steht keine Telefonnummer. Ohne hinterlegte Nummer ist kein Rückruf möglich.',
}

const IBAN_HINT = 'Leerzeichen sind erlaubt, zum Beispiel DE02 1203 0000 0000 2020 51.'

type View = { entry: Entry; shown: ShownAccount; values?: Record<string, string>; errors?: FieldErrors }

const trailOf = (entry: Entry) => [
  ...winnerTrail(entry),
  { label: ACCOUNTS_TITLE, href: paths.award.accounts.to({ entryId: entry.id }) },
]

export function accountPage({ entry, shown, values = {}, errors }: View): Page {
  const { payee, account } = shown
  return {
    title: `Bankverbindung: ${payee.name}`,
    trail: trailOf(entry),
    errors,
    body: (
      <>
        <AccountFacts {...shown} />
        {account ? (
          <Notice tone="info" title="Eine neue Bankverbindung muss neu bestätigt werden" level={2}>
            <p class="kern-body">Bis dahin wird weder auf das bisherige noch auf das neue Konto ausgezahlt.</p>
          </Notice>
        ) : null}
        <Form action={paths.award.account.to({ entryId: entry.id, party: payee.party })} label="Bankverbindung">
          <Hidden name="base" value={values.base ?? String(account?.number ?? 0)} />
          <TextField
            name="holder"
            label="Konto lautet auf"
            hint="Zum Beispiel Gemeindekasse Musterstadt"
            value={values.holder}
            error={errors?.holder}
            autocomplete="off"
          />
          <IbanField value={values.iban} error={errors?.iban} label="IBAN" />
          <Actions>
            <SubmitButton label="Bankverbindung speichern" />
          </Actions>
        </Form>
        <p class="kern-body kern-body--small">
          Die Angaben werden verschlüsselt gespeichert und überall verkürzt angezeigt. Ganz sieht sie nur, wer im Wettbewerbsbüro
          die Zahlung ausführt.
        </p>
      </>
    ),
  }
}

export function accountConfirmationPage({ entry, shown, values = {}, errors }: View): Page {
  const { payee } = shown
  return {
    title: `Bankverbindung bestätigen: ${payee.name}`,
    crumb: 'Bestätigung',
    trail: trailOf(entry),
    errors,
    body: (
      <>
        <AccountFacts {...shown} />
        <p class="kern-body">
          Bitte nehmen Sie die IBAN aus Ihren eigenen Unterlagen, nicht aus einer E-Mail, und geben Sie sie vollständig ein.
          Stimmt sie mit der eingetragenen überein, ist die Bankverbindung bestätigt.
        </p>
        <Form action={paths.award.accountConfirmation.to({ entryId: entry.id, party: payee.party })} label="Bestätigung">
          <IbanField value={values.iban} error={errors?.iban} label="IBAN noch einmal" />
          <Actions>
            <SubmitButton label="Bankverbindung bestätigen" />
          </Actions>
        </Form>
      </>
    ),
  }
}

export function IbanField({ value, error, label }: { value?: string; error?: string; label: string }) {
  return (
    <TextField name="iban" label={label} hint={IBAN_HINT} value={value} error={error} autocomplete="off" spellcheck={false} />
  )
}

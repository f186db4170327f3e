import { paths } from '../../../../paths.ts'
import { euros, eurosTyped } from '../../../../plain/euros.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Fieldset, Hidden, RadioGroup, TextField } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import { mayHandIn, type Entry } from '../../entry.rules.ts'
import { evenly, type Split, type SplitRefusal } from '../../winners/split.rules.ts'
import { LEAD, type Winner } from '../../winners/winner.rules.ts'
import { amountField, recipientField } from './split.form.ts'
import { SplitTable } from './split-table.page.tsx'
import { winnerTrail } from './winner-words.page.tsx'

export const splitRefusalText: Record<SplitRefusal, string> = {
  'no-right': 'Vorschlagen darf, wer den Beitrag einreichen darf.',
  'paid-out': 'Die Auszahlung ist freigegeben. Die Aufteilung lässt sich nicht mehr ändern.',
  stale:
    'Inzwischen liegt ein anderer Vorschlag vor; er steht über dem Formular. Ihrer ist noch nicht gesendet: Soll er den anderen ersetzen, senden Sie ihn bitte noch einmal ab.',
  'other-parties': 'Der Vorschlag muss genau die beteiligten Kommunen enthalten. Bitte laden Sie die Seite neu.',
  'sum-differs': 'Die Beträge müssen zusammen genau das Preisgeld ergeben. Bitte ändern Sie mindestens einen Betrag.',
  unreachable:
    'Jede beteiligte Kommune muss zustimmen, auch wenn sie nichts bekommt. Bitte geben Sie für jede eine E-Mail-Adresse an.',
  'same-recipient': 'Jede Kommune muss selbst zustimmen. Bitte geben Sie für jede eine eigene E-Mail-Adresse an.',
}

export type SplitView = {
  entry: Entry
  winner: Winner
  split: Split | null
  paidOut: boolean
  /** The form instead of what is proposed. */
  anew: boolean
  /** The form begins with equal amounts, whatever is proposed. */
  even: boolean
  recipients: Map<string, string>
  values?: Record<string, string>
  errors?: FieldErrors
}

export function splitPage(view: SplitView): Page {
  const { entry, winner, split, paidOut, anew, errors } = view
  const mayPropose = mayHandIn(entry) && !paidOut
  return {
    title: 'Aufteilung des Preisgelds',
    trail: winnerTrail(entry),
    errors,
    body: (
      <>
        <p class="ik-lead">
          Ihr Preis: <strong>{euros(winner.prizeCents)}</strong>. Die beteiligten Kommunen einigen sich, wer wie viel bekommt.
          Erst wenn alle zugestimmt haben, kann ausgezahlt werden.
        </p>
        {split ? <SplitTable split={split} /> : null}
        {mayPropose && (anew || !split) ? <ProposalForm {...view} /> : null}
        {mayPropose && split && !anew ? <Anew entryId={entry.id} /> : null}
        {!mayHandIn(entry) ? <Notice tone="info" title={splitRefusalText['no-right']} /> : null}
      </>
    ),
  }
}

function Anew({ entryId }: { entryId: string }) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Anders aufteilen?</h2>
      <p class="kern-body">Ein neuer Vorschlag ersetzt diesen. Alle Kommunen müssen ihm dann noch einmal zustimmen.</p>
      <ButtonLink href={paths.award.split.to({ entryId }, { neu: '' })} label="Neuen Vorschlag machen" tone="secondary" />
    </section>
  )
}

const PAID_TO = [
  { value: 'each', label: 'Jede Kommune bekommt ihren Betrag auf ihr eigenes Konto.' },
  { value: 'lead', label: 'Die federführende Kommune bekommt alles und gibt die Beträge weiter.' },
]

function ProposalForm(view: SplitView) {
  const { entry, winner, split, errors } = view
  const values = view.values ?? initialValues(view)
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">{split ? 'Neuer Vorschlag' : 'Vorschlag machen'}</h2>
      <p class="kern-body">
        Mit dem Absenden stimmt <Typed>{entry.lead.name}</Typed> zu. Die anderen bekommen eine E-Mail mit einem Link, über den sie
        ohne Konto antworten.
      </p>
      <ButtonLink
        href={paths.award.split.to({ entryId: entry.id }, { neu: '', verteilen: 'gleich' })}
        label="Gleichmäßig verteilen"
        tone="secondary"
      />
      <Form action={paths.award.split.to({ entryId: entry.id })} label="Aufteilung vorschlagen">
        <Hidden name="base" value={values.base ?? '0'} />
        {winner.parties.map((party) => (
          <PartyFields key={party.party} {...party} values={values} errors={errors ?? {}} />
        ))}
        <RadioGroup name="paidTo" legend="Wer bekommt das Geld?" options={PAID_TO} value={values.paidTo} error={errors?.paidTo} />
        <Actions>
          <SubmitButton label="Vorschlag an alle senden" />
        </Actions>
      </Form>
    </section>
  )
}

type FieldsProps = { party: string; name: string; values: Record<string, string>; errors: FieldErrors }

function PartyFields({ party, name, values, errors }: FieldsProps) {
  const [amount, recipient] = [amountField(party), recipientField(party)]
  return (
    <Fieldset legend={party === LEAD ? `${name} (federführend)` : name}>
      <TextField
        name={amount}
        label="Betrag in Euro"
        hint="Zum Beispiel 3.333,33"
        value={values[amount]}
        error={errors[amount]}
        inputMode="decimal"
        short
      />
      {party === LEAD ? null : (
        <TextField
          name={recipient}
          type="email"
          label="E-Mail-Adresse, die zustimmen soll"
          value={values[recipient]}
          error={errors[recipient]}
        />
      )}
    </Fieldset>
  )
}

/** What is proposed now, else an even split; addresses as they were used last. */
function initialValues({ winner, split, recipients, even: isEven }: SplitView): Record<string, string> {
  const even = evenly(winner.prizeCents, winner.parties.length)
  const fields = winner.parties.flatMap(({ party }, index) => {
    const share = split?.shares.find((one) => one.party === party)
    const cents = (isEven ? undefined : share?.cents) ?? even[index] ?? 0
    return [
      [amountField(party), eurosTyped(cents)],
      [recipientField(party), share?.recipient ?? recipients.get(party) ?? ''],
    ]
  })
  return { ...Object.fromEntries(fields), base: String(split?.number ?? 0), paidTo: split?.paidTo ?? 'each' }
}

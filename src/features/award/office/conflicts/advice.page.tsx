import { paths } from '../../../../paths.ts'
import { moment } from '../../../../plain/german-date.ts'
import { germanDay } from '../../../../plain/german-day.ts'
import { RadioGroup, TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import type { NotedAdvice } from '../../judging/advice.queries.ts'
import type { AdviceRefusal, AdviceWithdrawalRefusal } from '../../judging/advice.rules.ts'
import type { ConflictView } from './conflict.page.tsx'

export const adviceRefusalText: Record<AdviceRefusal | AdviceWithdrawalRefusal, string> = {
  'of-the-jury': 'Sie haben oder hatten einen Sitz in dieser Jury. Eine Beratung vermerken nur Personen, die nie in ihr saßen.',
  'in-the-future': 'Dieser Tag liegt in der Zukunft. Bitte geben Sie den Tag an, an dem beraten wurde.',
  'already-noted': 'Diese Beratung ist mit demselben Tag und Anlass schon vermerkt.',
  'already-withdrawn': 'Diese Zeile ist schon zurückgenommen.',
  'not-noted': 'Diese Beratung ist nicht vermerkt.',
}

/** Where advice is a hard fact: the juror is asked about it before reading on. */
export function AdvicePart(view: ConflictView) {
  const { known, who, advices, values, errors } = view
  const pair = { entryId: known.entryId, personId: known.personId }
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Beratung zu diesem Beitrag</h2>
      <p>
        Hat {who} zu diesem Beitrag beraten, etwa in einer Sprechstunde, vermerken Sie es hier. {who} wird dann neu gefragt und
        sieht den Hinweis. Bis zur Antwort bleibt der Beitrag für {who} verschlossen.
      </p>
      {advices.length > 0 ? <Noted advices={advices} /> : null}
      <Form action={paths.office.conflicts.advice.to(pair)} label="Beratung vermerken">
        <TextField
          name="advisedOn"
          label="Tag der Beratung"
          hint="Zum Beispiel 4.12.2025."
          value={values?.advisedOn}
          error={errors?.advisedOn}
        />
        <TextField
          name="occasion"
          label="Anlass"
          hint="Zum Beispiel digitale Sprechstunde oder Telefonat."
          maxCharacters={200}
          value={values?.occasion}
          error={errors?.occasion}
        />
        <Actions>
          <SubmitButton label="Beratung vermerken" />
        </Actions>
      </Form>
      <WithdrawForm {...view} />
    </section>
  )
}

function Noted({ advices }: { advices: NotedAdvice[] }) {
  return (
    <ul>
      {advices.map((advice) => (
        <li key={advice.id}>
          {nameOf(advice)}. Vermerkt von <Typed>{advice.recordedBy}</Typed>, {moment(advice.recordedAt)}.
          {advice.withdrawal ? ` Zurückgenommen von ${advice.withdrawal.by}: ${advice.withdrawal.reason}` : null}
        </li>
      ))}
    </ul>
  )
}

function WithdrawForm({ known, advices, values, errors }: ConflictView) {
  const standing = advices.filter(({ withdrawn }) => !withdrawn)
  if (standing.length === 0) return null
  return (
    <Form
      action={paths.office.conflicts.adviceWithdrawal.to({ entryId: known.entryId, personId: known.personId })}
      label="Beratung zurücknehmen"
    >
      <RadioGroup
        name="adviceId"
        legend="Welche Zeile ist ein Irrtum?"
        options={standing.map((advice) => ({ value: advice.id, label: nameOf(advice) }))}
        value={values?.adviceId}
        error={errors?.adviceId}
      />
      <TextField
        name="mistake"
        label="Was stimmt daran nicht?"
        hint="Die Zeile bleibt mit dieser Begründung lesbar."
        maxCharacters={1000}
        value={values?.mistake}
        error={errors?.mistake}
      />
      <Actions>
        <SubmitButton label="Zeile zurücknehmen" tone="secondary" />
      </Actions>
    </Form>
  )
}

function nameOf({ advisedOn, source }: NotedAdvice): string {
  return `${germanDay(advisedOn)}, ${source}`
}

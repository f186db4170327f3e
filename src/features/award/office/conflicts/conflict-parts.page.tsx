import { paths } from '../../../../paths.ts'
import { moment } from '../../../../plain/german-date.ts'
import { RadioGroup, TextArea } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { REASON_CLASSES, type ConflictCase } from '../../judging/conflict.rules.ts'
import { reasonText } from '../../judging/conflict-words.page.tsx'
import type { ConflictView } from './conflict.page.tsx'
import type { ConflictHistory } from './conflicts.queries.ts'

const pairOf = ({ entryId, personId }: ConflictCase) => ({ entryId, personId })

export function SetPart({ known, who, values, errors }: ConflictView) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Befangenheit vermerken</h2>
      <p>
        {who} sieht von diesem Beitrag dann nur noch den Titel. Ein Bewertungsbogen wird aufbewahrt, aber nicht gezählt. Aufheben
        können den Vermerk nur zwei Personen des Wettbewerbsbüros gemeinsam.
      </p>
      <Form action={paths.office.conflicts.one.to(pairOf(known))} label="Befangenheit vermerken">
        <RadioGroup
          name="reasonClass"
          legend="Grund"
          options={REASON_CLASSES.map((value) => ({ value, label: reasonText[value] }))}
          value={values?.reasonClass}
          error={errors?.reasonClass}
        />
        <TextArea
          name="note"
          label="Vermerk"
          hint="Nur für das Wettbewerbsbüro."
          optional
          rows={3}
          maxCharacters={1000}
          value={values?.note}
          error={errors?.note}
        />
        <Actions>
          <SubmitButton label="Befangenheit vermerken" />
        </Actions>
      </Form>
    </section>
  )
}

export function LiftPart(view: ConflictView) {
  const { known, ownPersonId } = view
  if (!known.lift) return <AskLift {...view} />
  return known.lift.askedBy === ownPersonId ? <Waiting /> : <ConfirmLift {...view} />
}

function AskLift({ known, values, errors }: ConflictView) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Befangenheit aufheben</h2>
      <p>
        Eine zweite Person des Wettbewerbsbüros muss die Aufhebung bestätigen. Danach wird das Jurymitglied neu gefragt, oder es
        gilt wieder seine frühere Erklärung. Ein Bewertungsbogen, der wegen der Befangenheit nicht zählt, lebt nicht wieder auf.
      </p>
      <Form action={paths.office.conflicts.lift.to(pairOf(known))} label="Aufhebung beantragen">
        <TextArea
          name="reason"
          label="Warum besteht keine Befangenheit?"
          rows={3}
          maxCharacters={1000}
          value={values?.reason}
          error={errors?.reason}
        />
        <Actions>
          <SubmitButton label="Aufhebung beantragen" />
        </Actions>
      </Form>
    </section>
  )
}

function Waiting() {
  return (
    <Notice tone="info" title="Aufhebung beantragt">
      <p>Sie haben die Aufhebung beantragt. Es fehlt die Bestätigung einer zweiten Person des Wettbewerbsbüros.</p>
    </Notice>
  )
}

function ConfirmLift({ known, history }: ConflictView) {
  const asked = history.flatMap((row) => row.lifts).find((lift) => lift.confirmedBy === null)
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Aufhebung bestätigen</h2>
      <p>{asked ? `Beantragt von ${asked.askedBy}. Begründung: ${asked.reason}` : 'Die Aufhebung ist beantragt.'}</p>
      <Form action={paths.office.conflicts.liftConfirmation.to(pairOf(known))}>
        <Actions>
          <SubmitButton label="Aufhebung bestätigen" />
        </Actions>
      </Form>
    </section>
  )
}

export function History({ history }: { history: ConflictHistory[] }) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Bisherige Erklärungen</h2>
      {history.length === 0 ? <p>Es wurde noch nichts erklärt oder vermerkt.</p> : null}
      <ul>
        {history.map((row) => (
          <li key={row.setAt.toISOString()}>
            {moment(row.setAt)}, {row.setBy}: {row.reasonClass ? `befangen – ${reasonText[row.reasonClass]}` : 'nicht befangen'}
            {row.note ? <Lines text={row.note} /> : null}
            {row.lifts.map((lift) => (
              <Lines key={lift.askedBy} text={liftText(lift)} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function liftText({ reason, askedBy, confirmedBy }: ConflictHistory['lifts'][number]): string {
  return confirmedBy ? `Aufgehoben von ${askedBy} und ${confirmedBy}: ${reason}` : `Aufhebung beantragt von ${askedBy}: ${reason}`
}

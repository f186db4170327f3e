import { paths } from '../../../paths.ts'
import { time } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { CheckboxGroup, Select, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { LivePart } from '../../../ui/live-part.tsx'
import type { Adviser, HourQuestion } from './hour-questions.queries.ts'
import { hourQuestionState, inTurn, slotsOf, type Hour } from './hour.rules.ts'
import { HourBadge } from './hour-words.page.tsx'

const { editor } = paths.events

export type TypedSettings = { slotMinutes: string; advisers: string[] }

export type ModerationView = {
  event: { id: string; title: string; startsAt: Date; endsAt: Date }
  hour: Hour
  questions: HourQuestion[]
  advisers: Adviser[]
  /** Whoever can be made one: jurors, office and editors. Null: only organisers set this. */
  candidates: Adviser[] | null
  state: string
  personId: string
  typed?: TypedSettings
  errors?: Record<string, string>
}

export function moderationPage(view: ModerationView): Page {
  const { event, questions, state, errors, candidates } = view
  const open = inTurn(questions).filter((one) => !one.removed && !one.answered)
  const done = questions.filter((one) => one.removed || one.answered)
  return {
    title: `Fragen aufrufen: ${event.title}`,
    crumb: 'Fragen aufrufen',
    trail: [
      { label: 'Startseite', href: paths.home.to() },
      { label: event.title, href: paths.events.event.to({ eventId: event.id }) },
    ],
    errors,
    elements: ['live-part'],
    body: (
      <>
        <LivePart source={editor.hourStream.to({ eventId: event.id })} state={state}>
          <section class="events-hour ik-flow" aria-label="Fragen">
            {questions.length === 0 ? (
              <EmptyState title="Noch hat niemand gefragt">
                <p>Fragen stellt man auf der Seite der Sprechstunde, vorher oder währenddessen.</p>
              </EmptyState>
            ) : null}
            {open.length > 0 ? <h2 class="kern-heading-medium">Zu beantworten</h2> : null}
            {open.map((one) => (
              <Question key={one.id} one={one} view={view} />
            ))}
            {done.length > 0 ? <h2 class="kern-heading-medium">Abgeschlossen</h2> : null}
            {done.map((one) => (
              <Question key={one.id} one={one} view={view} />
            ))}
          </section>
        </LivePart>
        <Actions>
          <ButtonLink href={editor.hour.to({ eventId: event.id })} label="Neuen Stand laden" tone="secondary" />
        </Actions>
        {candidates ? <Settings {...view} candidates={candidates} /> : null}
      </>
    ),
  }
}

function Question({ one, view }: { one: HourQuestion; view: ModerationView }) {
  const state = hourQuestionState(one)
  const slotAt = one.slot === null ? undefined : slotsOf(view.event, view.hour)[one.slot]
  return (
    <section class="events-question ik-flow" aria-label={`Frage ${one.number}`}>
      <h3 class="kern-heading-small">
        Frage {one.number}
        {slotAt ? `, ${time(slotAt)}` : ''} <HourBadge one={one} />
      </h3>
      <Lines text={one.question} />
      <p class="kern-body kern-body--small kern-body--muted">{whoText(one)}</p>
      {one.adviser ? <p class="kern-body kern-body--small">Geantwortet hat {one.adviser}.</p> : null}
      {state === 'waiting' ? <Waiting one={one} eventId={view.event.id} /> : null}
      {state === 'up' ? <Up one={one} {...view} /> : null}
      {state === 'answered' || state === 'removed' ? <HandOn one={one} eventId={view.event.id} /> : null}
    </section>
  )
}

function whoText({ isAnonymous, name, namesEntry }: HourQuestion): string {
  if (isAnonymous) return 'Anonym gestellt'
  const who = name || 'Ohne Namen'
  return namesEntry ? `${who}. Es geht um einen eigenen Beitrag; wer dazu berät, wird für die Jury vermerkt.` : who
}

type OneProps = { one: HourQuestion; eventId: string }

function Waiting({ one, eventId }: OneProps) {
  const to = { eventId, questionId: one.id }
  const about = `: Frage ${one.number}`
  return (
    <div class="events-question__acts">
      <Form action={editor.hourTaking.to(to)} label={`Frage ${one.number} aufrufen`}>
        <SubmitButton label="Aufrufen" about={about} />
      </Form>
      <Form action={editor.hourRemoval.to(to)} label={`Frage ${one.number} zurückstellen`}>
        <SubmitButton label="Nicht aufrufen" about={about} tone="secondary" />
      </Form>
    </div>
  )
}

function Up({ one, event, advisers, personId, errors }: ModerationView & { one: HourQuestion }) {
  const self = advisers.find((adviser) => adviser.personId === personId) ?? (advisers.length === 1 ? advisers[0] : undefined)
  return (
    <Form action={editor.hourAnswer.to({ eventId: event.id, questionId: one.id })} label={`Frage ${one.number} abschließen`}>
      <Select
        name="adviserId"
        label="Wer hat geantwortet?"
        value={self?.personId ?? ''}
        error={errors?.adviserId}
        options={[
          { value: '', label: 'Niemand der Beratenden' },
          ...advisers.map((adviser) => ({ value: adviser.personId, label: adviser.name })),
        ]}
      />
      <Actions>
        <SubmitButton label="Beantwortet" about={`: Frage ${one.number}`} />
      </Actions>
    </Form>
  )
}

function HandOn({ one, eventId }: OneProps) {
  if (one.handed) return <p class="kern-body kern-body--small">Liegt beim Wettbewerbsbüro, um sie für alle zu beantworten.</p>
  return (
    <Form action={editor.hourHandover.to({ eventId, questionId: one.id })} label={`Frage ${one.number} in die FAQ`}>
      <SubmitButton label="Für die Fragen und Antworten vorschlagen" about={`: Frage ${one.number}`} tone="secondary" />
    </Form>
  )
}

function Settings({ event, hour, advisers, candidates, typed, errors }: ModerationView & { candidates: Adviser[] }) {
  return (
    <Form action={editor.hourSettings.to({ eventId: event.id })} label="Sprechstunde einrichten">
      <h2 class="kern-heading-medium">Sprechstunde einrichten</h2>
      <TextField
        name="slotMinutes"
        label="Minuten je Termin"
        hint="Leer: eine offene Runde in der Reihenfolge der Fragen."
        value={typed?.slotMinutes ?? (hour.slotMinutes === null ? '' : String(hour.slotMinutes))}
        error={errors?.slotMinutes}
        inputMode="numeric"
        short
      />
      <CheckboxGroup
        name="advisers"
        legend="Wer berät?"
        hint="Wer berät, ruft auch Fragen auf. Nennt jemand dabei den eigenen Beitrag, wird die Beratung vermerkt."
        options={candidates.map(({ personId, name }) => ({ value: personId, label: name }))}
        values={typed?.advisers ?? advisers.map(({ personId }) => personId)}
        error={errors?.advisers}
      />
      <Actions>
        <SubmitButton label="Einrichtung speichern" tone="secondary" />
      </Actions>
    </Form>
  )
}

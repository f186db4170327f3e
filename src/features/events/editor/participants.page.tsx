import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { RadioGroup, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Table } from '../../../ui/table.tsx'
import { ratingText } from '../afterwards/afterwards-words.page.tsx'
import type { Feedback } from '../afterwards/feedback.queries.ts'
import type { EditedEvent } from '../event.queries.ts'
import type { Registration } from '../registration/registration.queries.ts'
import { registrationState } from '../registration/registration.rules.ts'
import { registrationStateText } from '../registration/registration-words.page.tsx'
import { editorTrail } from './edit.page.tsx'

const { editor } = paths.events
export type ParticipantsView = {
  event: EditedEvent
  registrations: Registration[]
  feedback: Feedback[]
  now: Date
  errors?: Record<string, string>
}

export function participantsPage(view: ParticipantsView): Page {
  const { event, registrations, errors } = view
  const eventId = event.id
  return {
    title: `Teilnehmende: ${event.content.title}`,
    crumb: 'Teilnehmende',
    trail: [...editorTrail, { label: event.content.title, href: editor.event.to({ eventId }) }],
    wide: true,
    errors,
    body: (
      <>
        <p class="kern-body">{countText(view)}</p>
        {event.content.registers ? (
          <Actions>
            <ButtonLink href={editor.message.to({ eventId })} label="Nachricht schreiben" tone="secondary" />
          </Actions>
        ) : null}
        {registrations.length === 0 ? (
          <EmptyState title="Noch ist niemand angemeldet">
            <p>Wer seine E-Mail-Adresse noch nicht bestätigt hat, steht nicht in der Liste.</p>
          </EmptyState>
        ) : (
          <>
            <List {...view} />
            <Export eventId={eventId} errors={errors} />
          </>
        )}
        <FeedbackGiven feedback={view.feedback} />
      </>
    ),
  }
}

function countText({ event: { content, taken }, registrations, now }: ParticipantsView): string {
  const waiting = registrations
    .filter((one) => registrationState(one, now) === 'waiting')
    .reduce((sum, { seats }) => sum + seats, 0)
  const places = `Vergebene Plätze: ${taken}${content.capacity === null ? '' : ` von ${content.capacity}`}.`
  return waiting === 0 ? places : `${places} Personen auf der Warteliste: ${waiting}.`
}

function List(view: ParticipantsView) {
  return (
    <Table
      caption="Angemeldete in der Reihenfolge der Anmeldung"
      captionHidden
      head={['Name', 'E-Mail', 'Stand', 'Außerdem', 'Angaben', 'Anwesend']}
      rows={view.registrations.map((one) => rowOf(one, view))}
    />
  )
}

function rowOf(one: Registration, { event, now, errors }: ParticipantsView) {
  const state = registrationState(one, now)
  const startsAt = event.publishedContent?.startsAt
  const isUnderWay = startsAt !== undefined && new Date(startsAt) <= now
  const said = [
    ...one.answers.filter(({ answer }) => answer).map(({ question, answer }) => `${question} ${answer}`),
    one.needs && `Bedarf: ${one.needs}`,
  ]
  return [
    [`${one.number}. ${one.name}`, one.organisation].filter(Boolean).join(', '),
    one.email,
    registrationStateText[state],
    one.companions.join(', ') || '–',
    <Lines text={said.filter(Boolean).join('\n') || '–'} />,
    state === 'placed' && isUnderWay ? <Presence one={one} eventId={event.id} error={errors?.[`present-${one.id}`]} /> : '–',
  ]
}

function Presence({ one, eventId, error }: { one: Registration; eventId: string; error?: string }) {
  return (
    <Form action={editor.attendance.to({ eventId, registrationId: one.id })} label={`Anwesenheit ${one.name}`}>
      <TextField
        name={`present-${one.id}`}
        label={`Anwesend von ${one.seats} (${one.name})`}
        value={one.present === null ? '' : String(one.present)}
        inputMode="numeric"
        error={error}
        short
      />
      <SubmitButton label="Vermerken" about={one.name} tone="secondary" />
    </Form>
  )
}

function Export({ eventId, errors }: { eventId: string; errors?: Record<string, string> }) {
  return (
    <Form action={editor.participantsExport.to({ eventId })} label="Liste herunterladen">
      <RadioGroup
        name="format"
        legend="Liste herunterladen als"
        options={[
          { value: 'xlsx', label: 'Excel (XLSX)' },
          { value: 'csv', label: 'CSV' },
        ]}
        value="xlsx"
        error={errors?.format}
      />
      <Actions>
        <SubmitButton label="Herunterladen" tone="secondary" />
      </Actions>
    </Form>
  )
}

/** What was said, without a name and in no order of time. */
function FeedbackGiven({ feedback }: { feedback: Feedback[] }) {
  if (feedback.length === 0) return null
  const average = feedback.reduce((sum, { rating }) => sum + rating, 0) / feedback.length
  return (
    <section class="ik-flow" aria-labelledby="rueckmeldungen">
      <h2 class="kern-heading-medium" id="rueckmeldungen">
        Rückmeldungen
      </h2>
      <p class="kern-body">
        {feedback.length === 1 ? '1 Rückmeldung' : `${feedback.length} Rückmeldungen`}, im Mittel{' '}
        {average.toLocaleString('de-DE', { maximumFractionDigits: 1 })} von 5.
      </p>
      <Table
        caption="Was gesagt wurde"
        captionHidden
        head={['Gefallen', 'Gut war', 'Besser machen']}
        rows={feedback.map(({ rating, good, better }) => [
          ratingText[rating],
          <Lines text={good || '–'} />,
          <Lines text={better || '–'} />,
        ])}
      />
    </section>
  )
}

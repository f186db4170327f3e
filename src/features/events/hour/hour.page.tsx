import { SealedFields, SenderFields } from '../../../outbox/index.ts'
import { paths } from '../../../paths.ts'
import { time } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { Checkbox, Fieldset, Select, TextArea } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { LivePart } from '../../../ui/live-part.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { spanText } from '../event-words.page.tsx'
import type { PublicEvent } from '../public-events.queries.ts'
import { trailOf } from '../registration/registration.page.tsx'
import { LONGEST_QUESTION } from './hour.form.ts'
import { slotsOf, type Hour } from './hour.rules.ts'
import { HourStanding, type Standing } from './hour-standing.page.tsx'

export type AskHourValues = { question: string; anonymous: string; name: string; email: string; entry: string; slot: string }
export type HourView = {
  event: PublicEvent
  hour: Hour
  standing: Standing
  state: string
  sealed: string
  values: AskHourValues
  takenSlots: number[]
  ownEntries: { entryId: string; label: string }[]
  mayModerate: boolean
  now: Date
  errors?: Record<string, string>
}

export function hourPage(view: HourView): Page {
  const { event, standing, state, now, mayModerate, errors } = view
  const to = { eventId: event.id }
  const isOver = event.endsAt <= now || event.cancelledAt !== null
  return {
    title: 'Fragen an die Sprechstunde',
    trail: trailOf(event),
    errors,
    elements: isOver ? [] : ['character-count', 'form-proof', 'live-part'],
    body: (
      <>
        <p class="kern-body kern-body--large">
          {event.title}, {spanText(event)}
        </p>
        {isOver ? (
          <Notice tone="info" title={event.cancelledAt ? 'Diese Sprechstunde ist abgesagt' : 'Diese Sprechstunde ist vorbei'}>
            <p>
              <a class="kern-link" href={paths.award.ask.to()}>
                Fragen Sie das Wettbewerbsbüro
              </a>
              .
            </p>
          </Notice>
        ) : (
          <LivePart source={paths.events.hourStream.to(to)} state={state}>
            <section class="events-hour ik-flow" aria-label="Stand der Sprechstunde">
              <HourStanding standing={standing} event={event} now={now} />
            </section>
          </LivePart>
        )}
        <Actions>
          {isOver ? null : <ButtonLink href={reloadAddress(view)} label="Neuen Stand laden" tone="secondary" />}
          {mayModerate ? <ButtonLink href={paths.events.editor.hour.to(to)} label="Fragen aufrufen" tone="secondary" /> : null}
        </Actions>
        {isOver ? null : <AskForm {...view} errors={errors ?? {}} />}
      </>
    ),
  }
}

function reloadAddress({ event, standing }: HourView): string {
  return paths.events.hour.to({ eventId: event.id }, standing.own ? { frage: standing.own.id } : undefined)
}

type FormProps = HourView & { errors: Record<string, string> }

function AskForm(view: FormProps) {
  const { event, sealed, values, errors } = view
  return (
    <>
      <h2 class="kern-heading-medium">{view.standing.own ? 'Noch eine Frage stellen' : 'Ihre Frage'}</h2>
      <p class="kern-body">
        Ihre Frage lesen die Beratenden und wer die Sprechstunde leitet. Andere sehen nur, welche Nummer an der Reihe ist.
      </p>
      <Form action={paths.events.hour.to({ eventId: event.id })} label="Frage stellen">
        <SealedFields form={sealed} />
        <TextArea
          name="question"
          label="Worum geht es?"
          value={values.question}
          error={errors.question}
          maxCharacters={LONGEST_QUESTION}
          rows={4}
          required
        />
        <SlotField {...view} />
        <Checkbox
          name="anonymous"
          label="Ich möchte anonym bleiben"
          hint="Dann wird außer der Frage nichts gespeichert: kein Name, keine Adresse, kein Beitrag."
          value="ja"
          checked={values.anonymous === 'ja'}
          error={errors.anonymous}
        />
        <WhoFields {...view} />
        <Actions>
          <SubmitButton label="Frage stellen" />
        </Actions>
      </Form>
    </>
  )
}

function SlotField({ event, hour, takenSlots, values, errors, now }: FormProps) {
  const free = slotsOf(event, hour)
    .map((at, slot) => ({ value: String(slot), at, isFree: !takenSlots.includes(slot) && at >= now }))
    .filter(({ isFree }) => isFree)
  if (hour.slotMinutes === null) return null
  return (
    <Select
      name="slot"
      label="Termin"
      hint={free.length === 0 ? 'Alle Termine sind vergeben.' : `Ein Termin dauert ${hour.slotMinutes} Minuten.`}
      value={values.slot}
      error={errors.slot}
      options={[{ value: '', label: 'Bitte wählen' }, ...free.map(({ value, at }) => ({ value, label: time(at) }))]}
      required
    />
  )
}

function WhoFields({ values, ownEntries, errors }: FormProps) {
  return (
    <Fieldset legend="Wer fragt?" hint="Nur, wenn Sie nicht anonym bleiben möchten.">
      <SenderFields
        values={values}
        errors={errors}
        hint="Nur für den Fall, dass Ihre Frage erst nach der Sprechstunde beantwortet wird."
        optional
      />
      {ownEntries.length > 0 ? (
        <Select
          name="entry"
          label="Geht es um einen Ihrer Beiträge?"
          hint="Wer dazu berät und in der Jury sitzt, wird später auf eine mögliche Befangenheit hingewiesen. Den Beitrag selbst sieht hier niemand."
          value={values.entry}
          error={errors.entry}
          options={[{ value: '', label: 'Nein' }, ...ownEntries.map(({ entryId, label }) => ({ value: entryId, label }))]}
          optional
        />
      ) : null}
    </Fieldset>
  )
}

import { paths } from '../../../paths.ts'
import type { Crumb, Page } from '../../../platform/page.ts'
import { RadioGroup, TextArea } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { PublicEvent } from '../public-events.queries.ts'
import type { Registration } from '../registration/registration.queries.ts'
import { certifyAttendance } from './attendance.rules.ts'
import { certificateRefusalText, ratingText } from './afterwards-words.page.tsx'
import { LONGEST_FEEDBACK } from './feedback.form.ts'

type Ended = {
  event: PublicEvent
  registration: Registration
  ways: { attendance: string; feedback: string }
  feedbackGiven: boolean
  now: Date
}

/** On the page of a registration, once the event is over. */
export function Afterwards({ event, registration, ways, feedbackGiven, now }: Ended) {
  const certificate = certifyAttendance({ ...registration, hasPlace: true }, event, now)
  return (
    <section class="ik-flow" aria-labelledby="danach">
      <h2 class="kern-heading-medium" id="danach">
        Nach der Veranstaltung
      </h2>
      {certificate.ok ? null : <p class="kern-body">{certificateRefusalText[certificate.because]}</p>}
      {feedbackGiven ? <p class="kern-body">Danke, Ihre Rückmeldung ist angekommen.</p> : null}
      <Actions>
        {certificate.ok ? <ButtonLink href={ways.attendance} label="Teilnahmebescheinigung (PDF)" /> : null}
        {feedbackGiven || registration.present === 0 ? null : (
          <ButtonLink href={ways.feedback} label="Rückmeldung geben" tone="secondary" />
        )}
        {event.materials.length > 0 ? (
          <ButtonLink href={paths.events.event.to({ eventId: event.id })} label="Unterlagen ansehen" tone="secondary" />
        ) : null}
      </Actions>
    </section>
  )
}

type FeedbackView = {
  action: string
  trail: Crumb[]
  title: string
  values: { rating?: string; good: string; better: string }
  errors?: Record<string, string>
}

export function feedbackPage({ action, trail, title, values, errors }: FeedbackView): Page {
  return {
    title: `Wie war es? ${title}`,
    crumb: 'Rückmeldung',
    trail,
    errors,
    elements: ['character-count'],
    body: (
      <>
        <p class="kern-body">
          Ihre Rückmeldung lesen Redaktion und Wettbewerbsbüro ohne Ihren Namen. Festgehalten wird daneben nur, dass es zu Ihrer
          Anmeldung eine gibt.
        </p>
        <Form action={action}>
          <RadioGroup
            name="rating"
            legend="Wie hat es Ihnen gefallen?"
            value={values.rating}
            error={errors?.rating}
            options={['5', '4', '3', '2', '1'].map((value) => ({ value, label: ratingText[value] }))}
          />
          <Words name="good" label="Was war gut?" value={values.good} error={errors?.good} />
          <Words name="better" label="Was können wir besser machen?" value={values.better} error={errors?.better} />
          <Actions>
            <SubmitButton label="Rückmeldung senden" />
          </Actions>
        </Form>
      </>
    ),
  }
}

function Words(field: { name: string; label: string; value: string; error?: string }) {
  return <TextArea {...field} maxCharacters={LONGEST_FEEDBACK} rows={4} optional />
}

type NoFeedback = { sentence: string; trail: Crumb[]; words: string[]; errors?: Record<string, string> }

/** In place of a form that cannot be sent; what was written meanwhile is given back. */
export function noFeedbackPage({ sentence, trail, words, errors }: NoFeedback): Page {
  const written = words.filter((text) => text !== '')
  return {
    title: 'Rückmeldung',
    trail,
    errors,
    body: (
      <>
        <Notice tone="info" title={sentence} level={2} />
        {written.length > 0 ? (
          <Notice tone="warning" title="Ihre Rückmeldung ist nicht angekommen" level={2}>
            <p class="kern-body">Hier ist Ihr Text, damit Sie ihn aufheben können:</p>
            {written.map((text) => (
              <p key={text} class="kern-body ik-pre-line">
                {text}
              </p>
            ))}
          </Notice>
        ) : null}
      </>
    ),
  }
}

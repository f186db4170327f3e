import { IdentityFields, OrganisationField, SenderFields, type FormIdentity } from '../../../outbox/index.ts'
import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { Checkbox, Fieldset, TextArea } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { spanText, whereText } from '../event-words.page.tsx'
import { eventsTrail } from '../public/event.page.tsx'
import type { PublicEvent } from '../public-events.queries.ts'
import { answerName } from './registration.form.ts'
import { mayRegister, MOST_PERSONS } from './registration.rules.ts'
import { registerRefusalText } from './registration-words.page.tsx'

const { registration, registrationMail } = paths.events
const ADDRESS_HINT = 'Sie bekommen dorthin einen Link, mit dem Sie die Anmeldung bestätigen. Erst dann zählt sie.'

export const trailOf = ({ id: eventId, title }: PublicEvent) => [
  ...eventsTrail,
  { label: title, href: paths.events.event.to({ eventId }) },
]

/** On the page of the event: how many places, and the way to register. */
export function RegistrationOffer({ event, now }: { event: PublicEvent; now: Date }) {
  if (!event.registers || event.cancelledAt || event.endsAt <= now) return null
  const decision = mayRegister(event, now)
  if (!decision.ok)
    return <p class="kern-body">{decision.because === 'not-yet' ? beginsText(event) : registerRefusalText[decision.because]}</p>
  const isFull = event.capacity !== null && event.taken >= event.capacity
  return (
    <>
      <p class="kern-body">{seatsText(event)}</p>
      <Actions>
        <ButtonLink href={registration.to({ eventId: event.id })} label={isFull ? 'Auf die Warteliste' : 'Anmelden'} />
      </Actions>
    </>
  )
}

function beginsText({ registersFrom }: PublicEvent): string {
  return registersFrom ? `Die Anmeldung beginnt am ${moment(registersFrom)}.` : registerRefusalText['not-yet']
}

function seatsText({ capacity, taken, registersUntil, startsAt }: PublicEvent): string {
  const until = `Anmeldung bis ${moment(registersUntil ?? startsAt)}.`
  if (capacity === null) return until
  const free = Math.max(0, capacity - taken)
  const all = capacity === 1 ? 'Der einzige Platz ist' : `Alle ${capacity} Plätze sind`
  if (free === 0) return `${all} vergeben; es gibt eine Warteliste. ${until}`
  return `${free} von ${capacity} Plätzen ${free === 1 ? 'ist' : 'sind'} frei. ${until}`
}

export type Values = Record<string, string>
type RegistrationView = {
  event: PublicEvent
  identity: FormIdentity
  values: Values
  /** Of an account; null for visitors. */
  sender: { name: string; email: string } | null
  keepDays: number
  errors?: Record<string, string>
}

export function registrationPage(view: RegistrationView): Page {
  const { event, identity, sender, values, errors = {} } = view
  return {
    title: `Anmeldung: ${event.title}`,
    crumb: 'Anmeldung',
    trail: trailOf(event),
    errors,
    elements: ['character-count', 'form-proof'],
    body: (
      <>
        <p class="kern-body kern-body--large">
          {spanText(event)}, {whereText(event)}
        </p>
        <Form action={registration.to({ eventId: event.id })}>
          <IdentityFields identity={identity} />
          {sender ? (
            <p class="kern-body">
              Sie melden sich an als {sender.name}, {sender.email}.
            </p>
          ) : (
            <SenderFields values={values} errors={errors} hint={ADDRESS_HINT} />
          )}
          <PartyFields {...view} />
          <Questions {...view} />
          <Needs {...view} />
          <p class="kern-body">
            Ihre Angaben lesen Redaktion und Wettbewerbsbüro, um die Veranstaltung vorzubereiten. Sie werden {view.keepDays} Tage
            nach der Veranstaltung gelöscht.
          </p>
          <Actions>
            <SubmitButton label="Verbindlich anmelden" />
          </Actions>
        </Form>
        {sender ? null : <NoMail eventId={event.id} />}
      </>
    ),
  }
}

function NoMail({ eventId }: { eventId: string }) {
  return (
    <p class="kern-body">
      Schon angemeldet, aber keine E-Mail bekommen?{' '}
      <a class="kern-link" href={registrationMail.to({ eventId })}>
        Noch einmal senden lassen
      </a>
    </p>
  )
}

function PartyFields({ values, errors = {} }: RegistrationView) {
  return (
    <>
      <OrganisationField values={values} errors={errors} />
      <TextArea
        name="companions"
        label="Wer kommt außer Ihnen?"
        hint={`Namen, einen in jede Zeile, höchstens ${MOST_PERSONS - 1}. Alle bekommen zusammen einen Platz oder warten zusammen.`}
        value={values.companions}
        error={errors.companions}
        rows={3}
        optional
      />
    </>
  )
}

function Questions({ event, values, errors = {} }: RegistrationView) {
  if (event.questions.length === 0) return null
  return (
    <Fieldset legend="Fragen zur Veranstaltung">
      {event.questions.map((question, index) => {
        const name = answerName(index)
        return <TextArea key={name} name={name} label={question} value={values[name]} error={errors[name]} rows={3} optional />
      })}
    </Fieldset>
  )
}

function Needs({ values, errors = {} }: RegistrationView) {
  return (
    <Fieldset legend="Damit Sie gut teilnehmen können">
      <TextArea
        name="needs"
        label="Was brauchen Sie?"
        hint="Zum Beispiel Gebärdensprache, Schrift, einen Weg ohne Stufen. Das kann Ihre Gesundheit betreffen; deshalb brauchen wir dafür Ihre Einwilligung."
        value={values.needs}
        error={errors.needs}
        rows={3}
        optional
      />
      <Checkbox
        name="needsConsent"
        label="Ich willige ein, dass diese Angaben für die Vorbereitung der Veranstaltung verwendet werden. Ich kann das jederzeit widerrufen."
        checked={values.needsConsent === 'ja'}
        error={errors.needsConsent}
      />
    </Fieldset>
  )
}

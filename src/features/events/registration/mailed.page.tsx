import { moment } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { Afterwards } from '../afterwards/afterwards.page.tsx'
import { spanText, whereText } from '../event-words.page.tsx'
import { eventsTrail } from '../public/event.page.tsx'
import type { PublicEvent } from '../public-events.queries.ts'
import type { Registration } from './registration.queries.ts'
import { registrationState, type RegistrationState } from './registration.rules.ts'
import { registrationStateText } from './registration-words.page.tsx'
import { trailOf } from './registration.page.tsx'

/** Where its buttons lead: behind a mailed link, or in the account. */
export type Ways = { confirmation: string; departure: string; needsWithdrawal: string; attendance: string; feedback: string }

export type MailedView = {
  ways: Ways
  event: PublicEvent
  registration: Registration
  /** Null where there is none for this person at this moment. */
  dialIn: string | null
  feedbackGiven: boolean
  now: Date
  errors?: Record<string, string>
}

/** Behind the link of a mail. Looking changes nothing: mail scanners follow every link. */
export function mailedPage(view: MailedView): Page {
  const { event, registration, now, errors } = view
  const state = registrationState(registration, now)
  return {
    title: state === 'unconfirmed' ? 'Anmeldung bestätigen' : 'Ihre Anmeldung',
    trail: trailOf(event),
    errors,
    body: (
      <>
        <Standing {...view} state={state} />
        <SummaryList rows={rowsOf(view, state)} />
        <Buttons {...view} state={state} />
        {registration.needs ? <Needs needs={registration.needs} action={view.ways.needsWithdrawal} /> : null}
        {state === 'placed' && event.endsAt <= now && !event.cancelledAt ? <Afterwards {...view} /> : null}
      </>
    ),
  }
}

type Stated = MailedView & { state: RegistrationState }

function Standing({ event, registration, state, dialIn }: Stated) {
  if (event.cancelledAt) return <Notice tone="danger" title="Diese Veranstaltung ist abgesagt" />
  if (state === 'placed')
    return (
      <Notice tone="success" title="Sie haben einen Platz" level={2}>
        {dialIn ? (
          <p>
            Einwahl:{' '}
            <a class="kern-link" href={dialIn} rel="noopener noreferrer">
              {dialIn}
            </a>
          </p>
        ) : null}
      </Notice>
    )
  const confirmBy = registration.place?.confirmBy
  if (state === 'offered' && confirmBy)
    return (
      <Notice tone="warning" title={`Bitte nehmen Sie Ihren Platz bis ${moment(confirmBy)} an`} level={2}>
        <p>Danach bekommt ihn, wer als Nächstes wartet.</p>
      </Notice>
    )
  return null
}

function rowsOf({ event, registration }: MailedView, state: RegistrationState) {
  const { name, companions } = registration
  return [
    { term: 'Veranstaltung', detail: event.title },
    { term: 'Wann', detail: spanText(event) },
    { term: 'Wo', detail: whereText(event) },
    { term: 'Wer', detail: [name, ...companions].join(', ') },
    { term: 'Stand', detail: registrationStateText[state] },
  ]
}

function Buttons({ ways, event, state, now }: Stated) {
  if (event.cancelledAt) return null
  const confirms = { unconfirmed: 'Anmeldung bestätigen', offered: 'Platz annehmen' }
  const label = state === 'unconfirmed' || state === 'offered' ? confirms[state] : null
  return (
    <>
      {label ? (
        <Form action={ways.confirmation} label={label}>
          <Actions>
            <SubmitButton label={label} />
          </Actions>
        </Form>
      ) : null}
      {['placed', 'offered', 'waiting'].includes(state) && event.startsAt > now ? (
        <Form action={ways.departure} label="Abmelden">
          <Actions>
            <SubmitButton label={state === 'waiting' ? 'Von der Warteliste nehmen' : 'Abmelden'} tone="secondary" />
          </Actions>
        </Form>
      ) : null}
    </>
  )
}

function Needs({ needs, action }: { needs: string; action: string }) {
  return (
    <section aria-labelledby="bedarf">
      <h2 class="kern-heading-medium" id="bedarf">
        Was Sie brauchen
      </h2>
      <p class="ik-prose">{needs}</p>
      <p class="ik-prose">
        Sie haben eingewilligt, dass wir das für die Vorbereitung verwenden. Ihre Anmeldung bleibt, wenn Sie das widerrufen.
      </p>
      <Form action={action} label="Einwilligung widerrufen">
        <Actions>
          <SubmitButton label="Widerrufen und Angabe löschen" tone="secondary" />
        </Actions>
      </Form>
    </section>
  )
}

export const mailedGonePage: Page = {
  title: 'Dieser Link gilt nicht mehr',
  trail: eventsTrail,
  body: (
    <Notice tone="info" title="Hier ist keine Anmeldung mehr" level={2}>
      <p>Der Link ist unvollständig, oder die Anmeldung wurde gelöscht.</p>
    </Notice>
  ),
}

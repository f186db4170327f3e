import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Card, CardGrid } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ButtonLink } from '../../../ui/form.tsx'
import { spanText } from '../event-words.page.tsx'
import { OwnHours, type OwnHour } from '../hour/own-hours.page.tsx'
import type { PublicEvent } from '../public-events.queries.ts'
import type { Registration } from './registration.queries.ts'
import { registrationState } from './registration.rules.ts'
import { registrationStateText } from './registration-words.page.tsx'

export const ownTrail = [
  { label: 'Startseite', href: paths.home.to() },
  { label: 'Mein Konto', href: paths.people.account.to() },
]
type Own = { registration: Registration; event: PublicEvent }

type OwnView = { own: Own[]; hours: OwnHour[]; now: Date; keepDays: number }

/** What is to come first, the next one first; then what is past, the last one first. */
export function ownRegistrationsPage({ own, hours, now, keepDays }: OwnView): Page {
  const coming = own.filter(({ event }) => event.endsAt > now)
  const past = own.filter(({ event }) => event.endsAt <= now).toReversed()
  return {
    title: 'Meine Anmeldungen',
    trail: ownTrail,
    body: (
      <>
        {own.length + hours.length === 0 ? (
          <EmptyState
            title="Sie sind zu keiner Veranstaltung angemeldet"
            action={<ButtonLink href={paths.events.list.to()} label="Veranstaltungen ansehen" />}
          >
            <p>Hier stehen auch Anmeldungen, die Sie ohne Konto mit Ihrer E-Mail-Adresse bestätigt haben.</p>
          </EmptyState>
        ) : (
          <p class="kern-body">Anmeldungen und Fragen löschen wir {keepDays} Tage nach der Veranstaltung.</p>
        )}
        <List title="Was kommt" own={coming} now={now} />
        <OwnHours hours={hours} />
        <List title="Was war" own={past} now={now} />
      </>
    ),
  }
}

function List({ title, own, now }: { title: string; own: Own[]; now: Date }) {
  if (own.length === 0) return null
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">{title}</h2>
      <CardGrid>
        {own.map(({ registration, event }) => (
          <Card
            key={registration.id}
            title={event.title}
            href={paths.events.own.registration.to({ registrationId: registration.id })}
            preline={event.cancelledAt ? 'abgesagt' : registrationStateText[registrationState(registration, now)]}
          >
            <p class="kern-body">{spanText(event)}</p>
          </Card>
        ))}
      </CardGrid>
    </section>
  )
}

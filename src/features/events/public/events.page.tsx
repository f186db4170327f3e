import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Card, CardList } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Select } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { seriesText, spanText, whereText } from '../event-words.page.tsx'
import type { PublicEvent } from '../public-events.queries.ts'
import { FilterFields } from './filter.page.tsx'
import { filterQuery, type EventFilter } from './filter.rules.ts'

const { list, month, file, feed } = paths.events

type EventsView = { events: PublicEvent[]; filter: EventFilter; page: number; pages: number }

export function eventsPage({ events, filter, page, pages }: EventsView): Page {
  const time = filter.past ? { zeit: 'vergangen' } : {}
  const pageAt = (seite: number) => list.to({ ...time, ...filterQuery(filter), seite: seite === 1 ? undefined : seite })
  return {
    title: 'Veranstaltungen',
    description: 'Sprechstunden, Spotlights, Jahrestagung und Preisverleihung zur interkommunalen Zusammenarbeit.',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    feed: { title: 'Veranstaltungen', href: feed.to() },
    body: (
      <>
        <Offers />
        <Filter filter={filter} />
        <section class="ik-flow" aria-labelledby="termine">
          <h2 class="kern-heading-medium" id="termine">
            {filter.past ? 'Vergangene Veranstaltungen' : 'Kommende Veranstaltungen'}
          </h2>
          {events.length === 0 ? <Nothing filter={filter} /> : <Cards events={events} />}
          <Pagination page={page} pages={pages} href={pageAt} />
        </section>
        <Subscriptions />
      </>
    ),
  }
}

function Offers() {
  return (
    <>
      <p class="kern-body kern-body--large">
        Aus erster Hand lernen, Fragen stellen, andere Kommunen treffen. Alle Zeiten gelten für Düsseldorf.
      </p>
      <ul class="kern-list kern-list--bullet">
        <li>
          <strong>Spotlight:</strong> kostenlose Online-Reihe, in der Kommunen aus erster Hand über ihre Zusammenarbeit berichten
        </li>
        <li>
          <strong>Sprechstunden</strong> mit dem Landesbeauftragten für interkommunale Zusammenarbeit
        </li>
        <li>
          <strong>Jahrestagung</strong> mit Vorträgen und guten Beispielen
        </li>
      </ul>
    </>
  )
}

function Filter({ filter }: { filter: EventFilter }) {
  return (
    <search>
      <Form action={list.to()} method="get" label="Veranstaltungen eingrenzen">
        <Select
          name="zeit"
          label="Zeit"
          options={[
            { value: '', label: 'kommende' },
            { value: 'vergangen', label: 'vergangene, mit Aufzeichnungen und Folien' },
          ]}
          value={filter.past ? 'vergangen' : ''}
        />
        <FilterFields filter={filter} />
        <Actions>
          <SubmitButton label="Eingrenzen" />
          <ButtonLink href={month.to(filterQuery(filter))} label="Als Monatskalender" tone="secondary" />
        </Actions>
      </Form>
    </search>
  )
}

function Nothing({ filter }: { filter: EventFilter }) {
  const all = filter.past ? list.to({ zeit: 'vergangen' }) : list.to()
  const other = filter.past
    ? { href: list.to(), label: 'Kommende Veranstaltungen' }
    : { href: list.to({ zeit: 'vergangen' }), label: 'Vergangene Veranstaltungen' }
  return filter.series || filter.form ? (
    <EmptyState
      title="Keine Veranstaltung passt dazu"
      action={<ButtonLink href={all} label="Auswahl aufheben" tone="secondary" />}
    >
      <p>Zu dieser Auswahl gibt es zurzeit nichts.</p>
    </EmptyState>
  ) : (
    <EmptyState title="Zurzeit steht hier kein Termin" action={<ButtonLink {...other} tone="secondary" />}>
      <p>Sobald ein Termin feststeht, finden Sie ihn hier.</p>
    </EmptyState>
  )
}

function Cards({ events }: { events: PublicEvent[] }) {
  return (
    <CardList>
      {events.map((event) => (
        <Card
          key={event.id}
          title={event.title}
          href={paths.events.event.to({ eventId: event.id })}
          preline={`${seriesText[event.series]} · ${whereText(event)}`}
        >
          <p>{spanText(event)}</p>
          {event.summary ? <p>{event.summary}</p> : null}
          {event.cancelledAt ? <Badge tone="danger" label="abgesagt" /> : null}
          {event.materials.length > 0 ? <Badge tone="info" label="mit Aufzeichnung oder Folien" /> : null}
        </Card>
      ))}
    </CardList>
  )
}

function Subscriptions() {
  return (
    <p class="kern-body">
      Immer auf dem Stand bleiben: alle kommenden Termine als{' '}
      <a class="kern-link" href={file.to()}>
        Kalender zum Abonnieren (iCalendar)
      </a>{' '}
      oder Neues als{' '}
      <a class="kern-link" href={feed.to()}>
        Feed (Atom)
      </a>
      . Die Fristen des Wettbewerbs stehen unter{' '}
      <a class="kern-link" href={paths.award.dates.to()}>
        Termine des Landespreises
      </a>
      .
    </p>
  )
}

import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { Table } from '../../../ui/table.tsx'
import type { EditedEvent } from '../event.queries.ts'
import { stateOf } from '../event.rules.ts'
import { seriesText, spanText, stateText } from '../event-words.page.tsx'

export function eventsListPage({ events, now }: { events: EditedEvent[]; now: Date }): Page {
  return {
    title: 'Veranstaltungen verwalten',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    wide: true,
    body: (
      <>
        <Actions>
          <ButtonLink href={paths.events.editor.creation.to()} label="Neue Veranstaltung" />
        </Actions>
        {events.length === 0 ? (
          <EmptyState title="Noch keine Veranstaltung">
            <p>Legen Sie die erste an; sie bleibt ein Entwurf, bis Sie sie veröffentlichen.</p>
          </EmptyState>
        ) : (
          <Table
            caption="Alle Veranstaltungen, die späteste zuerst"
            head={['Titel', 'Reihe', 'Wann', 'Stand', 'Plätze']}
            rows={events.map((event) => rowOf(event, now))}
          />
        )}
      </>
    ),
  }
}

function rowOf(event: EditedEvent, now: Date) {
  const { id: eventId, content, taken } = event
  const { startsAt, endsAt } = content
  return [
    <a class="kern-link" href={paths.events.editor.event.to({ eventId })}>
      {content.title || 'ohne Titel'}
    </a>,
    content.series ? seriesText[content.series] : '–',
    startsAt && endsAt ? spanText({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }) : 'noch offen',
    stateText[stateOf(event, now)],
    content.capacity === null ? `${taken} vergeben` : `${taken} von ${content.capacity} vergeben`,
  ]
}

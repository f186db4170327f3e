import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { ShownDraft } from '../../../ui/shown-draft.tsx'
import { lacksOf } from '../event-content.rules.ts'
import type { EditedEvent } from '../event.queries.ts'
import { eventLackText } from '../event-words.page.tsx'
import { trailOfEdited } from './edit.page.tsx'

const { editor } = paths.events

export function previewPage({ event, page }: { event: EditedEvent; page: Page | null }): Page {
  const to = { eventId: event.id }
  return {
    title: `Vorschau: ${event.content.title || 'Veranstaltung ohne Titel'}`,
    crumb: 'Vorschau',
    trail: trailOfEdited(event),
    body: (
      <>
        <ShownDraft
          title={`Vorschau: Fassung ${event.latest}`}
          readers="Nur Redaktion und Wettbewerbsbüro sehen diese Vorschau."
          page={page && { body: page.body }}
          otherwise={<Missing event={event} />}
        />
        <Actions>
          <ButtonLink href={editor.event.to(to)} label="Zurück zur Veranstaltung" tone="secondary" />
        </Actions>
      </>
    ),
  }
}

function Missing({ event }: { event: EditedEvent }) {
  return (
    <EmptyState title="Noch ist nichts zu sehen: Es fehlen Angaben">
      <ul class="kern-list kern-list--bullet">
        {lacksOf(event.content).map(([, lack]) => (
          <li key={lack}>{eventLackText[lack]}</li>
        ))}
      </ul>
    </EmptyState>
  )
}

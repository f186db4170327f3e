import { paths } from '../../../paths.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { KeptVersions } from '../../../ui/kept-versions.tsx'
import type { EditedEvent } from '../event.queries.ts'
import type { EventVersion } from '../event-versions.queries.ts'
import { trailOfEdited } from './edit.page.tsx'
import { eventTerms } from './event-terms.ts'

const { editor } = paths.events
type View = { event: EditedEvent; versions: EventVersion[]; errors?: FieldErrors }

export function versionsPage({ event, versions, errors }: View): Page {
  const to = { eventId: event.id }
  const kept = versions.map(({ number, content, savedAt, savedBy }) => ({
    number,
    at: savedAt,
    by: savedBy,
    fate: number === event.published?.number ? 'veröffentlicht' : null,
    fields: eventTerms.map(({ term, text }) => ({ term, text: text(content) })),
  }))
  return {
    title: 'Fassungen',
    trail: trailOfEdited(event),
    errors,
    body: (
      <>
        <KeptVersions versions={kept} restoration={event.cancelledAt ? null : editor.versions.to(to)} />
        <Actions>
          <ButtonLink href={editor.event.to(to)} label="Zurück zur Veranstaltung" tone="secondary" />
        </Actions>
      </>
    ),
  }
}

import { picturesIn } from '../../../media/index.ts'
import type { Db } from '../../../platform/db.ts'
import type { Page } from '../../../platform/page.ts'
import { listThemes, listTopicsOf, meantToday } from '../../../topics/index.ts'
import { isComplete, type CompleteEvent } from '../event-content.rules.ts'
import { listEditionChoices, type EditedEvent } from '../event.queries.ts'
import { eventPage } from '../public/event.page.tsx'
import { findPublicEvent, type PublicEvent } from '../public-events.queries.ts'

/** The newest version, made by what makes the public page, as if it appeared now. Null while something is missing. */
export async function previewOf(db: Db, event: EditedEvent, now: Date): Promise<Page | null> {
  const { content, id, published } = event
  if (!isComplete(content)) return null
  const themes = await listThemes(db)
  const shown = published && (await findPublicEvent(db, id, published.visibleFrom))
  const drafted: PublicEvent = {
    ...asPublic(event, content, now),
    edition: (await listEditionChoices(db)).find(({ slug }) => slug === content.editionSlug) ?? null,
    materials: shown?.materials ?? [],
    topics: meantToday(await listTopicsOf(db, { kind: 'event', key: id }), themes),
  }
  const pictures = await picturesIn(db, content.text)
  return eventPage({ event: drafted, pictures, now, themes, registration: null, isDraft: true })
}

function asPublic(event: EditedEvent, content: CompleteEvent, now: Date) {
  const dated = (instant: string | null) => (instant === null ? null : new Date(instant))
  const { id, taken, cancelledAt, cancellationReason } = event
  return {
    ...content,
    id,
    taken,
    cancelledAt,
    cancellationReason,
    sequence: 0,
    startsAt: new Date(content.startsAt),
    endsAt: new Date(content.endsAt),
    registersFrom: dated(content.registersFrom),
    registersUntil: dated(content.registersUntil),
    publishedAt: now,
    visibleFrom: dated(content.visibleFrom) ?? now,
    changedAt: now,
  }
}

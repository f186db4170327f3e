import { sql } from 'kysely'
import { paths } from '../../paths.ts'
import type { Db } from '../../platform/db.ts'
import { searchDocuments, type SearchDocument } from '../../platform/full-text.queries.ts'
import type { SearchHit, SearchQuestion } from '../../platform/search.ts'

export async function searchEvents(db: Db, question: SearchQuestion): Promise<SearchHit[]> {
  const found = await searchDocuments(db, eventDocuments(db, question.at), question)
  return found.map(({ key, ...hit }) => ({ ...hit, href: paths.events.event.to({ eventId: key }), section: 'Veranstaltungen' }))
}

export function eventDocuments(_: Db, at: Date) {
  return sql<SearchDocument>`(select published.event_id::text as key, published.title,
    concat_ws(E'\n\n', published.summary, published.text, published.place) as text
    from events_published published where published.visible_from <= ${at})`
}

export async function listEventAddresses(db: Db, at: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('events_published')
    .where('visible_from', '<=', at)
    .select('event_id as eventId')
    .orderBy('starts_at')
    .orderBy('event_id')
    .execute()
  return [paths.events.list.to(), paths.events.month.to(), ...rows.map(({ eventId }) => paths.events.event.to({ eventId }))]
}

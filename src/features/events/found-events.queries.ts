import { sql } from 'kysely'
import { topicsOf } from '../../topics/index.ts'
import { paths } from '../../paths.ts'
import type { Db } from '../../platform/db.ts'
import type { SearchDocument, SearchSource } from '../../platform/search.ts'

export const eventsFound: SearchSource = {
  documents: (_, at) => sql<SearchDocument>`(select published.event_id::text as key, published.title,
    concat_ws(E'\n\n', published.summary, published.text, published.place) as text,
    published.starts_at as dated, ${topicsOf('event', sql`published.event_id::text`)} as topics
    from events_published published where published.visible_from <= ${at})`,
  placeOf: (eventId) => ({ href: paths.events.event.to({ eventId }), section: 'Veranstaltungen' }),
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

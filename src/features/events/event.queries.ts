import { sql, type RawBuilder } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { readSaved, type CompleteEvent, type EventContent } from './event-content.rules.ts'
import type { EventFacts } from './event.rules.ts'

/** For the editors and the office: the newest version, and what of it is public. */
export type EditedEvent = EventFacts & {
  id: string
  content: EventContent
  publishedContent: CompleteEvent | null
  cancellationReason: string | null
  savedAt: Date
}

type Row = Omit<EditedEvent, 'published'> & { publishedNumber: number | null; endsAt: Date; visibleFrom: Date }

const EVENTS = sql`
  select event.id, version.number as latest, version.content, version.saved_at as "savedAt",
    published.number as "publishedNumber", published.ends_at as "endsAt", published.visible_from as "visibleFrom",
    public.content as "publishedContent", cancellation.reason as "cancellationReason", cancellation.cancelled_at as "cancelledAt",
    coalesce(seats.taken, 0) as taken
  from events_events event
  join lateral (select * from events_versions where event_id = event.id order by number desc limit 1) version on true
  left join events_published published on published.event_id = event.id
  left join events_versions public on public.event_id = event.id and public.number = published.number
  left join events_cancellations cancellation on cancellation.event_id = event.id
  left join events_seats seats on seats.event_id = event.id`

async function listWhere(db: Db | Tx, condition: RawBuilder<unknown>): Promise<EditedEvent[]> {
  const { rows } =
    await sql<Row>`${EVENTS} where ${condition} and not exists (select from events_discards discard where discard.event_id = event.id)
    order by coalesce(published.starts_at, (version.content ->> 'startsAt')::timestamptz) desc nulls first, event.id`.execute(db)
  return rows.map(({ publishedNumber, endsAt, visibleFrom, content, publishedContent, ...row }) => ({
    ...row,
    content: readSaved(content),
    publishedContent: publishedContent && readSaved(publishedContent),
    published: publishedNumber === null ? null : { number: publishedNumber, endsAt, visibleFrom },
  }))
}

/** The latest first. */
export async function listEditedEvents(db: Db): Promise<EditedEvent[]> {
  return listWhere(db, sql`true`)
}

export async function findEditedEvent(db: Db | Tx, eventId: string): Promise<EditedEvent | null> {
  return (await listWhere(db, sql`event.id = ${eventId}::uuid`))[0] ?? null
}

/** Two that act at once act one after the other; also whoever takes a place. */
export async function lockEditedEvent(tx: Tx, eventId: string): Promise<EditedEvent | null> {
  await sql`select from events_events where id = ${eventId}::uuid for update`.execute(tx)
  await lockSeats(tx, eventId)
  return findEditedEvent(tx, eventId)
}

/** From here to the commit nobody else takes or leaves a place of this event. */
export async function lockSeats(tx: Tx, eventId: string): Promise<void> {
  await sql`select from events_seats where event_id = ${eventId}::uuid for update`.execute(tx)
}

export type EditionChoice = { slug: string; title: string }

export async function listEditionChoices(db: Db): Promise<EditionChoice[]> {
  return db
    .selectFrom('award_editions')
    .where('in_preparation', '=', false)
    .select(['slug', 'title'])
    .orderBy('number', 'desc')
    .execute()
}

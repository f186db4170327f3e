import type { Db } from '../../platform/db.ts'

type PlannedEvent = { eventId: string; title: string; publishedAt: Date; visibleFrom: Date }

/** Published for a day to come, the next one first. */
export async function listPlannedEvents(db: Db, now: Date): Promise<PlannedEvent[]> {
  return db
    .selectFrom('events_published')
    .where('visible_from', '>', now)
    .select(['event_id as eventId', 'title', 'published_at as publishedAt', 'visible_from as visibleFrom'])
    .orderBy('visible_from')
    .orderBy('event_id')
    .execute()
}

/** What was cancelled does not take place. */
export async function listStartsBetween(
  db: Db,
  { from, until }: { from: Date; until: Date },
): Promise<{ eventId: string; title: string; at: Date }[]> {
  return db
    .selectFrom('events_published as published')
    .leftJoin('events_cancellations as cancellation', 'cancellation.event_id', 'published.event_id')
    .where('cancellation.event_id', 'is', null)
    .where('published.starts_at', '>=', from)
    .where('published.starts_at', '<', until)
    .select(['published.event_id as eventId', 'published.title', 'published.starts_at as at'])
    .execute()
}

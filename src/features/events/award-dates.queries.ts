import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

export type AwardDateEvent = { eventId: string; awardDate: string; title: string; visibleFrom: Date; isCancelled: boolean }

/** What is published as a date of the prize, also what becomes visible later. */
export async function listAwardDateEvents(db: Db): Promise<AwardDateEvent[]> {
  const { rows } = await sql<AwardDateEvent>`
    select published.event_id as "eventId", published.award_date as "awardDate", published.title, published.visible_from as "visibleFrom",
      cancellation.event_id is not null as "isCancelled"
    from events_published published left join events_cancellations cancellation on cancellation.event_id = published.event_id
    where published.award_date is not null order by published.starts_at, published.event_id`.execute(db)
  return rows
}

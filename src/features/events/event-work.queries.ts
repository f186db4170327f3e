import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

export type EventWork = { eventId: string; title: string; since: Date; count: number }

/** Begun and never published, or changed since; what is cancelled or over waits for nobody. */
export async function listEventDrafts(db: Db, now: Date): Promise<EventWork[]> {
  const { rows } = await sql<EventWork>`
    select version.event_id as "eventId", version.content ->> 'title' as title, version.saved_at as since, 1 as count
    from (select distinct on (event_id) * from events_versions order by event_id, number desc) version
    left join events_published published on published.event_id = version.event_id
    where published.number is distinct from version.number and (published.ends_at is null or published.ends_at > ${now})
      and not exists (select from events_cancellations cancellation where cancellation.event_id = version.event_id)
      and not exists (select from events_discards discard where discard.event_id = version.event_id)
    order by version.saved_at`.execute(db)
  return rows
}

/** Neither called nor answered nor taken away; one line for each hour. */
export async function listHoursWithQuestions(db: Db): Promise<EventWork[]> {
  const { rows } = await sql<EventWork>`
    select asked.event_id as "eventId", published.title, min(asked.asked_at) as since, count(*)::int as count
    from events_hour_questions asked join events_published published on published.event_id = asked.event_id
    where not exists (select from events_hour_answers answer where answer.question_id = asked.id)
      and not exists (select from events_hour_removals removal where removal.question_id = asked.id)
      and not exists (select from events_hour_handovers handover where handover.question_id = asked.id)
      and not exists (select from events_cancellations cancellation where cancellation.event_id = asked.event_id)
    group by asked.event_id, published.title order by 3`.execute(db)
  return rows
}

/** Over, and of somebody with a place nobody has noted whether they were there. */
export async function listEventsWithoutAttendance(db: Db, now: Date): Promise<EventWork[]> {
  const { rows } = await sql<EventWork>`
    select published.event_id as "eventId", published.title, published.ends_at as since, count(*)::int as count
    from events_published published join events_places place on place.event_id = published.event_id
    where published.ends_at <= ${now} and place.confirmed_at is not null
      and not exists (select from events_attendances attendance where attendance.registration_id = place.registration_id)
      and not exists (select from events_departures departure where departure.registration_id = place.registration_id)
      and not exists (select from events_cancellations cancellation where cancellation.event_id = published.event_id)
    group by published.event_id, published.title, published.ends_at order by published.ends_at`.execute(db)
  return rows
}

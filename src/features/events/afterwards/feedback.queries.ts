import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'

export type Feedback = { rating: number; good: string; better: string }

export async function hasGivenFeedback(db: Db | Tx, registrationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('events_feedback_givers')
    .where('registration_id', '=', registrationId)
    .select('registration_id')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * False when it was given before. What was said stands apart from who has said something: with each, all of the event is written anew
 * in an order of chance, so that neither the version of a row nor its place tells whose it is.
 */
export async function recordFeedback(
  tx: Tx,
  given: { registrationId: string; eventId: string; feedback: Feedback },
): Promise<boolean> {
  const row = await tx
    .insertInto('events_feedback_givers')
    .values({ registration_id: given.registrationId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('registration_id')
    .executeTakeFirst()
  if (!row) return false
  await sql`select from events_published where event_id = ${given.eventId}::uuid for update`.execute(tx)
  const { rating, good, better } = given.feedback
  await sql`
    with before as (delete from events_feedback where event_id = ${given.eventId}::uuid returning rating, good, better),
      said as (select rating, good, better from before union all select ${rating}::integer, ${good}::text, ${better}::text)
    insert into events_feedback (event_id, rating, good, better)
    select ${given.eventId}::uuid, rating, good, better from said order by random()`.execute(tx)
  return true
}

/** For the organisers; ordered by nothing that tells who. */
export async function listFeedback(db: Db, eventId: string): Promise<Feedback[]> {
  return db
    .selectFrom('events_feedback')
    .where('event_id', '=', eventId)
    .select(['rating', 'good', 'better'])
    .orderBy('rating', 'desc')
    .orderBy('id')
    .execute()
}

export type DueAfterwards = { registrationId: string; eventId: string }

/** Who had a place and was not noted as absent, for a week after the end. */
export async function listDueAfterwards(db: Db, at: Date): Promise<DueAfterwards[]> {
  const { rows } = await sql<DueAfterwards>`
    select place.registration_id as "registrationId", place.event_id as "eventId" from events_places place
    join events_published published on published.event_id = place.event_id
    left join events_attendances attendance on attendance.registration_id = place.registration_id
    where place.confirmed_at is not null and published.ends_at <= ${at} and published.ends_at > ${at}::timestamptz - interval '7 days'
      and attendance.present is distinct from 0
      and not exists (select from events_afterwards told where told.registration_id = place.registration_id)
      and not exists (select from events_departures departure where departure.registration_id = place.registration_id)
      and not exists (select from events_cancellations cancellation where cancellation.event_id = place.event_id)`.execute(db)
  return rows
}

/** False when another process was quicker. */
export async function recordAfterwards(tx: Tx, registrationId: string, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto('events_afterwards')
    .values({ registration_id: registrationId, mailed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('registration_id')
    .executeTakeFirst()
  return row !== undefined
}

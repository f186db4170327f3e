import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'

export type DueReminder = { registrationId: string; eventId: string; hours: number }

/** By the plan of the event, for who had a place by then. Of several that are due at once (after a standstill) the last one counts. */
export async function listDueReminders(db: Db, at: Date): Promise<DueReminder[]> {
  const { rows } = await sql<DueReminder>`
    select place.registration_id as "registrationId", place.event_id as "eventId", min(plan.hours) as hours
    from events_places place
    join events_published published on published.event_id = place.event_id
    join lateral unnest(published.reminder_hours) as plan (hours) on true
    where place.confirmed_at is not null and published.starts_at > ${at}
      and published.starts_at - plan.hours * interval '1 hour' <= ${at}
      and place.confirmed_at < published.starts_at - plan.hours * interval '1 hour'
      and not exists (select from events_reminders reminder
        where reminder.registration_id = place.registration_id and reminder.hours <= plan.hours)
      and not exists (select from events_departures departure where departure.registration_id = place.registration_id)
      and not exists (select from events_cancellations cancellation where cancellation.event_id = place.event_id)
    group by place.registration_id, place.event_id`.execute(db)
  return rows
}

/** False when another process was quicker. */
export async function recordReminder(tx: Tx, { registrationId, hours }: DueReminder, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto('events_reminders')
    .values({ registration_id: registrationId, hours, reminded_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('hours')
    .executeTakeFirst()
  return row !== undefined
}

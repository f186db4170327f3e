import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'

/**
 * How far the calendar of this person is ahead of the event's own sequence. All registrations with one address are one entry there,
 * and a CANCEL must be higher than the REQUEST before it (RFC 5546, 2.1.4), the REQUEST of whoever comes again higher still: two steps
 * for each time this address has left, one of them only taken by whoever has just left.
 */
export async function countStepsAhead(tx: Tx, registrationId: string): Promise<number> {
  const { rows } = await sql<{ steps: number }>`
    select (2 * count(departure.registration_id) - count(departure.registration_id) filter (where earlier.id = registration.id))::int as steps
    from events_registrations registration
    join events_registrations earlier on earlier.event_id = registration.event_id and lower(earlier.email) = lower(registration.email)
    left join events_departures departure on departure.registration_id = earlier.id
    where registration.id = ${registrationId}::uuid`.execute(tx)
  return rows[0]?.steps ?? 0
}

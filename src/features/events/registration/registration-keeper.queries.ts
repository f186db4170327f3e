import { sql } from 'kysely'
import type { Keeper } from '../../../people/index.ts'

/** A registration is the person's alone. What is still to come gives its place free; the job offers it to whoever waits.
 * A question stays, without whose it was. */
const forget: Keeper['forget'] = async (tx, { personId, email }) => {
  await sql`delete from events_registrations where person_id = ${personId} or lower(email) = lower(${email})`.execute(tx)
  await sql`update events_hour_questions set name = '', email = '', person_id = null, entry_id = null
    where person_id = ${personId} or lower(email) = lower(${email})`.execute(tx)
  await sql`delete from events_advisers where person_id = ${personId}`.execute(tx)
}

export const registrationKeeper: Keeper = { forget }

import { sql } from 'kysely'
import type { Keeper } from '../people/index.ts'
import type { Tx } from '../platform/db.ts'

/** The proof goes with the address. What an address refuses stays by its hash, or it would be written to again. */
const forget: Keeper['forget'] = async (tx, { email }) => {
  await sql`delete from subscribers_requests where email = ${email}`.execute(tx)
  await sql`delete from subscribers_subscribers where email = ${email}`.execute(tx)
}

export const subscriberKeeper: Keeper = { forget }

/** Who has left everything so many days ago, with the proofs; how many that were. */
export async function forgetLeft(tx: Tx, keepDays: number): Promise<number> {
  const { rows } = await sql<{ email: string }>`
    delete from subscribers_subscribers subscriber where not exists (
      select from subscribers_subscriptions followed where followed.email = subscriber.email
        and (followed.left_at is null or followed.left_at > portal_now() - ${keepDays} * interval '1 day'))
    returning email`.execute(tx)
  const emails = rows.map(({ email }) => email)
  await sql`delete from subscribers_requests where email = any(${emails}::text[])`.execute(tx)
  return emails.length
}

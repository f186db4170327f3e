import { sql } from 'kysely'
import type { Db } from '../platform/db.ts'

export type SubscriberOf = { id: string; email: string }

/** Who is subscribed to any of the subjects at this moment and may be written to, once each; of `ids` alone, where given. */
export async function listSubscribersOf(db: Db, { keys, ids }: { keys: string[]; ids?: string[] }): Promise<SubscriberOf[]> {
  const among = ids ? sql`and subscriber.id = any(${ids}::uuid[])` : sql``
  const { rows } = await sql<SubscriberOf>`
    select subscriber.id, subscriber.email from subscribers_subscribers subscriber
    where exists (
        select from subscribers_subscriptions followed where followed.email = subscriber.email
          and followed.left_at is null and followed.subject = any(${keys}::text[]))
      and not exists (
        select from subscribers_suppressions suppression where suppression.lifted_at is null
          and suppression.email_hash = encode(sha256(convert_to(subscriber.email, 'UTF8')), 'hex'))
      ${among}
    order by subscriber.email`.execute(db)
  return rows
}

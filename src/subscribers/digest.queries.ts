import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'
import type { Frequency } from './digest-due.rules.ts'
import type { Follow } from './source.ts'

export type Due = Record<Frequency, Date>
export type Recipient = { id: string; email: string; until: Date }
type Asked = { source: string; kinds: string[]; due: Due; limit: number }

/** Who follows something of this source since before the last collection, and has not been decided for it. Two workers share them. */
export async function lockDue(tx: Tx, { source, kinds, due, limit }: Asked): Promise<Recipient[]> {
  const until = sql`case subscriber.frequency when 'weekly' then ${due.weekly}::timestamptz else ${due.monthly}::timestamptz end`
  const { rows } = await sql<Recipient>`
    select subscriber.id, subscriber.email, ${until} as until
    from subscribers_subscribers subscriber
    where exists (
        select from subscribers_subscriptions followed where followed.email = subscriber.email and followed.left_at is null
          and split_part(followed.subject, ':', 1) = any(${kinds}::text[]) and followed.since < ${until})
      and not exists (
        select from subscribers_digests digest
        where digest.subscriber_id = subscriber.id and digest.source = ${source} and digest.until >= ${until})
      and not exists (
        select from subscribers_suppressions suppression where suppression.lifted_at is null
          and suppression.email_hash = encode(sha256(convert_to(subscriber.email, 'UTF8')), 'hex'))
    order by subscriber.created_at, subscriber.id
    limit ${limit}
    for update of subscriber skip locked`.execute(tx)
  return rows
}

/** Each subject from where the last collection ended, or from when it was followed. */
export async function listFollows(
  tx: Tx,
  { id, email }: Recipient,
  source: { name: string; kinds: string[] },
): Promise<Follow[]> {
  const { rows } = await sql<Follow>`
    select followed.subject as key, greatest(followed.since, (
      select max(digest.until) from subscribers_digests digest
      where digest.subscriber_id = ${id} and digest.source = ${source.name})) as after
    from subscribers_subscriptions followed
    where followed.email = ${email} and followed.left_at is null
      and split_part(followed.subject, ':', 1) = any(${source.kinds}::text[])
    order by followed.subject`.execute(tx)
  return rows
}

/** False when another worker was faster. */
export async function recordDigest(
  tx: Tx,
  digest: { subscriberId: string; source: string; until: Date; items: number },
): Promise<boolean> {
  const row = await tx
    .insertInto('subscribers_digests')
    .values({ subscriber_id: digest.subscriberId, source: digest.source, until: digest.until, items: digest.items })
    .onConflict((conflict) => conflict.doNothing())
    .returning('items')
    .executeTakeFirst()
  return row !== undefined
}

export async function listTitles(tx: Tx, email: string): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('subscribers_subscriptions').where('email', '=', email).select(['subject', 'title']).execute()
  return new Map(rows.map(({ subject, title }) => [subject, title]))
}

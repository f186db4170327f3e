import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db.ts'
import { recordEvent } from '../platform/events.ts'
import type { Frequency } from './digest-due.rules.ts'
import type { Subject } from './source.ts'

export type Subscriber = { id: string; email: string; frequency: Frequency; subjects: Subject[] }

type Confirmed = { email: string; subjects: Subject[]; frequency: Frequency | null; at: Date }

/** How often somebody hears of it who was never asked. */
const USUAL: Frequency = 'weekly'

/** What is followed already is followed since then; what was left begins anew. */
export async function recordSubscriptions(tx: Tx, { email, subjects, frequency, at }: Confirmed): Promise<string> {
  const { id } = await tx
    .insertInto('subscribers_subscribers')
    .values({ email, frequency: frequency ?? USUAL, created_at: at })
    .onConflict((conflict) =>
      conflict.column('email').doUpdateSet({ frequency: sql`coalesce(${frequency}, subscribers_subscribers.frequency)` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const { key, title } of subjects)
    await sql`
      insert into subscribers_subscriptions (email, subject, title, since) values (${email}, ${key}, ${title}, ${at})
      on conflict (email, subject) do update set title = excluded.title, left_at = null,
        since = case when subscribers_subscriptions.left_at is null then subscribers_subscriptions.since else excluded.since end`.execute(
      tx,
    )
  return id
}

/** Null when there is none (any more). */
export async function findSubscriber(db: Db, id: string): Promise<Subscriber | null> {
  const row = await db
    .selectFrom('subscribers_subscribers')
    .where('id', '=', id)
    .select(['id', 'email', 'frequency'])
    .executeTakeFirst()
  if (!row) return null
  const subjects = await db
    .selectFrom('subscribers_subscriptions')
    .where('email', '=', row.email)
    .where('left_at', 'is', null)
    .select(['subject as key', 'title'])
    .orderBy('title')
    .execute()
  return { ...row, frequency: row.frequency as Frequency, subjects }
}

export async function findSubscriberId(db: Db, email: string): Promise<string | null> {
  const row = await db.selectFrom('subscribers_subscribers').where('email', '=', email).select('id').executeTakeFirst()
  return row?.id ?? null
}

export async function lockSubscriber(tx: Tx, id: string): Promise<Subscriber | null> {
  await sql`select from subscribers_subscribers where id = ${id} for update`.execute(tx)
  return findSubscriber(tx, id)
}

export async function changeFrequency(tx: Tx, id: string, frequency: Frequency, at: Date): Promise<void> {
  await tx.updateTable('subscribers_subscribers').set({ frequency }).where('id', '=', id).execute()
  await recordEvent(tx, { kind: 'subscription-frequency-changed', actorId: null, subject: subjectOf(id), at })
}

export type Leaving = { id: string; email: string; keys: string[]; way: 'settings' | 'one-click'; at: Date }

export async function recordLeaving(tx: Tx, { id, email, keys, way, at }: Leaving): Promise<void> {
  if (keys.length === 0) return
  await tx
    .updateTable('subscribers_subscriptions')
    .set({ left_at: at })
    .where('email', '=', email)
    .where('subject', 'in', keys)
    .where('left_at', 'is', null)
    .execute()
  const data = { subjects: keys.length, way }
  await recordEvent(tx, { kind: 'subscription-left', actorId: null, subject: subjectOf(id), at, data })
}

function subjectOf(id: string) {
  return { table: 'subscribers_subscribers', id }
}

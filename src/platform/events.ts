import canonicalize from 'canonicalize'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './db.ts'
import { secureRandom, sha256 } from './random.ts'

export type Event = {
  /** 'entry-handed-in': feature word and past participle. */
  kind: string
  actorId: string | null
  subject: { table: string; id: string }
  at: Date
  /** Ids, numbers, hashes. Nothing personal: the chain is kept when a person is erased. */
  data?: Record<string, string | number | boolean | null>
}

/** Call it last in the transaction: from here to the commit, nobody else can append. */
export async function recordEvent(tx: Tx, event: Event): Promise<void> {
  await recordHashedEvent(tx, event)
}

/** For what states where it stands in the chain. */
export async function recordHashedEvent(tx: Tx, event: Event): Promise<string> {
  const { rows } = await sql<{
    hash: string
  }>`insert into platform_events (${EVENT_COLUMNS}) values (${eventValues(event)}) returning hash`.execute(tx)
  return (rows[0] as { hash: string }).hash
}

/** For a statement that writes a fact and its event at once: `insert into platform_events (EVENT_COLUMNS) select eventValues(…) from …`. */
export const EVENT_COLUMNS = sql`seq, record, kind, subject_table, subject_id, actor_id, at, previous_hash, hash`

export function eventValues(event: Event): RawBuilder<unknown> {
  const record = canonicalize({
    ...event,
    data: event.data ?? {},
    at: event.at.toISOString(),
    salt: sha256(secureRandom.token()).slice(0, 16),
  })
  const { kind, subject, actorId, at } = event
  return sql`0::bigint, ${record}::text, ${kind}::text, ${subject.table}::text, ${subject.id}::text, ${actorId}::uuid, ${at}::timestamptz, '', ''`
}

import type { Db, Tx } from './db.ts'
import { sha256 } from './random.ts'

export type ChainFault = { seq: number; what: 'gap' | 'broken-link' | 'altered-record' | 'missing-head' }

/** Re-hashes the whole chain of events, in batches, as it was at one instant: others go on writing. Null: whole. */
export async function findChainFault(db: Db, batch = 5_000): Promise<ChainFault | null> {
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return snapshot.execute((tx) => findFault(tx, batch))
}

async function findFault(db: Tx, batch: number): Promise<ChainFault | null> {
  let seq = 0
  let hash = '0'.repeat(64)
  for await (const row of eventsInOrder(db, batch)) {
    const what = faultOf(row, seq, hash)
    if (what) return { seq: row.seq, what }
    seq = row.seq
    hash = row.hash
  }
  return headFault(db, seq, hash)
}

async function* eventsInOrder(db: Tx, batch: number): AsyncGenerator<Row> {
  let rows: Row[] = []
  do {
    const after = rows.at(-1)?.seq ?? 0
    rows = await db.selectFrom('platform_events').selectAll().where('seq', '>', after).orderBy('seq').limit(batch).execute()
    yield* rows
  } while (rows.length > 0)
}

type Row = {
  seq: number
  record: string
  previous_hash: string
  hash: string
  kind: string
  subject_table: string
  subject_id: string
  actor_id: string | null
  at: Date
}

function faultOf(row: Row, seq: number, hash: string): ChainFault['what'] | null {
  if (row.seq !== seq + 1) return 'gap'
  if (row.previous_hash !== hash) return 'broken-link'
  if (sha256(hash + row.record) !== row.hash) return 'altered-record'
  return columnsAgree(row) ? null : 'altered-record'
}

type Recorded = { kind: string; actorId: string | null; subject: { table: string; id: string }; at: string }

/** The columns beside the record are there for searching; they must not say anything else. */
function columnsAgree(row: Row): boolean {
  const { kind, actorId, subject, at } = JSON.parse(row.record) as Recorded
  const told = [kind, actorId, subject.table, subject.id, at]
  const columns = [row.kind, row.actor_id, row.subject_table, row.subject_id, row.at.toISOString()]
  return told.every((value, index) => value === columns[index])
}

/** The head is kept apart, so that cutting off the end of the chain shows. */
async function headFault(db: Tx, seq: number, hash: string): Promise<ChainFault | null> {
  const head = await db.selectFrom('platform_event_head').select(['seq', 'hash']).executeTakeFirst()
  return head?.seq === seq && head.hash === hash ? null : { seq, what: 'missing-head' }
}

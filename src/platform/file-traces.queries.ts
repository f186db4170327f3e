import type { Db, Tx } from './db.ts'
import type { Trace } from './file-traces.ts'

/** Facts of the bytes, so the same bytes brought again say the same. */
export async function recordTraces(tx: Tx, sha256: string, traces: Trace[]): Promise<void> {
  if (traces.length === 0) return
  await tx
    .insertInto('platform_blob_traces')
    .values(traces.map((trace) => ({ sha256, trace })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function findTracesOf(db: Db, hashes: string[]): Promise<Map<string, Trace[]>> {
  if (hashes.length === 0) return new Map()
  const rows = await db
    .selectFrom('platform_blob_traces')
    .where('sha256', 'in', hashes)
    .select(['sha256', 'trace'])
    .orderBy('trace')
    .execute()
  const perHash = Map.groupBy(rows, ({ sha256 }) => sha256)
  return new Map([...perHash].map(([sha256, found]) => [sha256, found.map(({ trace }) => trace as Trace)]))
}

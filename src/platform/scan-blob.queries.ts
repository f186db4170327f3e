import { sql } from 'kysely'
import { transact, type Db, type Tx } from './db.ts'
import { addJob } from './jobs.ts'
import type { Verdict } from './scanner.ts'

export const SCAN_BLOB = 'scan-blob'

export type Blob = { sha256: string; bytes: number; mediaType: string; storedAt: Date }

/**
 * In the transaction of the row that names the blob. A scan follows each time, also of bytes that are here already: whoever
 * brings them must not learn from a verdict that is there at once that somebody else has them (security.md AC-11).
 */
export async function recordBlob(tx: Tx, blob: Blob): Promise<void> {
  await tx
    .insertInto('platform_blobs')
    .values({ sha256: blob.sha256, bytes: blob.bytes, media_type: blob.mediaType, stored_at: blob.storedAt })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ collected_at: null }))
    .execute()
  await addJob(tx, SCAN_BLOB, { sha256: blob.sha256 }, `${SCAN_BLOB}:${blob.sha256}`)
}

/** The newest counts, so each is later than the one before; a scan that failed takes nothing back that was found out. */
export async function recordScan(db: Db, sha256: string, { verdict, finding }: Verdict, scannedAt: Date): Promise<void> {
  await sql`
    insert into platform_blob_scans (sha256, verdict, finding, scanned_at)
    select ${sha256}, ${verdict}, ${finding ?? null}, greatest(${scannedAt}::timestamptz, max(scanned_at) + interval '1 millisecond')
    from platform_blob_scans where sha256 = ${sha256}
    having ${verdict} <> 'failed' or not coalesce(bool_or(verdict in ('clean', 'infected')), false)`.execute(db)
}

/**
 * At the start, where files are scanned: what arrived while they were not counts as waiting for its scan, and so is locked for
 * all but those who brought it (security.md UP-08).
 */
export async function demandScans(db: Db): Promise<void> {
  await transact(db, async (tx) => {
    const { rows } = await sql<{ sha256: string }>`
      insert into platform_blob_scans (sha256, verdict, finding, scanned_at)
      select sha256, 'failed', 'not checked before', max(scanned_at) + interval '1 millisecond' from platform_blob_scans
      where sha256 in (select sha256 from platform_blobs where collected_at is null)
      group by sha256 having (array_agg(verdict order by scanned_at desc))[1] = 'not-checked' and not bool_or(verdict = 'infected')
      returning sha256`.execute(tx)
    for (const { sha256 } of rows) await addJob(tx, SCAN_BLOB, { sha256 }, `${SCAN_BLOB}:${sha256}`)
  })
}

/** With newer signatures: a row only when it says something new. A scan that failed leaves the file due. */
export async function recordRescan(db: Db, sha256: string, verdict: Verdict, at: Date): Promise<void> {
  if (verdict.verdict !== (await findVerdict(db, sha256))) await recordScan(db, sha256, verdict, at)
  await db
    .updateTable('platform_blobs')
    .set({ rescan_tried_at: at, ...(verdict.verdict !== 'failed' && { rescanned_at: at }) })
    .where('sha256', '=', sha256)
    .execute()
}

export async function listStoredHashes(db: Db): Promise<string[]> {
  const there = db.selectFrom('platform_blobs').where('collected_at', 'is', null)
  const rows = await there.select('sha256').orderBy('sha256').execute()
  return rows.map((row) => row.sha256)
}

async function findVerdict(db: Db, sha256: string): Promise<string | undefined> {
  const newest = await db
    .selectFrom('platform_blob_scans')
    .select('verdict')
    .where('sha256', '=', sha256)
    .orderBy('scanned_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.verdict
}

import { sql } from 'kysely'
import type { Db, Tx } from './db.ts'
import { addJob } from './jobs.ts'
import type { Verdict } from './scanner.ts'

export const SCAN_BLOB = 'scan-blob'

export type Blob = { sha256: string; bytes: number; mediaType: string; storedAt: Date }

/** In the transaction of the row that names the blob. The first time, a scan follows; the same bytes need no second one. */
export async function recordBlob(tx: Tx, blob: Blob): Promise<void> {
  const added = await tx
    .insertInto('platform_blobs')
    .values({ sha256: blob.sha256, bytes: blob.bytes, media_type: blob.mediaType, stored_at: blob.storedAt })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('sha256')
    .executeTakeFirst()
  if (added) await addJob(tx, SCAN_BLOB, { sha256: blob.sha256 }, `${SCAN_BLOB}:${blob.sha256}`)
}

/** The newest counts, so each is later than the one before; a scan that failed takes nothing back that was found out. */
export async function recordScan(db: Db, sha256: string, { verdict, finding }: Verdict, scannedAt: Date): Promise<void> {
  await sql`
    insert into platform_blob_scans (sha256, verdict, finding, scanned_at)
    select ${sha256}, ${verdict}, ${finding ?? null}, greatest(${scannedAt}::timestamptz, max(scanned_at) + interval '1 millisecond')
    from platform_blob_scans where sha256 = ${sha256}
    having ${verdict} <> 'failed' or not coalesce(bool_or(verdict in ('clean', 'infected')), false)`.execute(db)
}

import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { listBrokenInvariants } from '../../db/invariants.ts'
import { directoryFiles } from '../../src/platform/files-directory.ts'
import type { Db } from '../../src/platform/db.ts'
import { sha256 } from '../../src/platform/random.ts'
import { findChainFault } from '../../src/platform/verify-chain.queries.ts'

/** What a client was told has happened. Written down only after the whole answer was read. */
export type Acknowledged =
  | { kind: 'save'; entryId: string; text: string }
  | { kind: 'upload'; entryId: string; bytes: string }
  | { kind: 'receipt'; entryId: string; submissionId: string }

/** A sentence for each acknowledged act that is not there, each broken invariant and each fault of the chain. */
export async function findLosses(db: Db, filesDir: string, acknowledged: Acknowledged[]): Promise<string[]> {
  const losses: string[] = []
  for (const act of acknowledged) {
    const missing = await missingOf(db, filesDir, act)
    if (missing) losses.push(`${act.kind} of entry ${act.entryId}: ${missing}`)
  }
  const fault = await findChainFault(db)
  if (fault) losses.push(`chain of events: ${fault.what} at ${fault.seq}`)
  return [...losses, ...(await listBrokenInvariants(db))]
}

async function missingOf(db: Db, filesDir: string, act: Acknowledged): Promise<string | null> {
  if (act.kind === 'save') return missingSave(db, act)
  if (act.kind === 'upload') return missingUpload(db, filesDir, act)
  return missingReceipt(db, act.submissionId)
}

async function missingSave(db: Db, { entryId, text }: { entryId: string; text: string }): Promise<string | null> {
  const states = await db
    .selectFrom('award_entry_states')
    .where('entry_id', '=', entryId)
    .where('step', '=', 'criteria')
    .select('content')
    .execute()
  return states.some(({ content }) => JSON.stringify(content).includes(text)) ? null : `no state with ${text}`
}

async function missingUpload(
  db: Db,
  filesDir: string,
  { entryId, bytes }: { entryId: string; bytes: string },
): Promise<string | null> {
  const hash = sha256(bytes)
  const row = await db
    .selectFrom('award_attachments')
    .where('entry_id', '=', entryId)
    .where('sha256', '=', hash)
    .select('id')
    .executeTakeFirst()
  if (!row) return `no attachment ${hash}`
  const files = directoryFiles(filesDir)
  const stored = createHash('sha256')
  await pipeline(await files.get(hash), stored)
  return stored.digest('hex') === hash ? null : `other bytes under ${hash}`
}

async function missingReceipt(db: Db, submissionId: string): Promise<string | null> {
  const row = await db
    .selectFrom('award_submissions')
    .where('id', '=', submissionId)
    .select(['manifest', 'manifest_sha256'])
    .executeTakeFirst()
  if (!row) return `no submission ${submissionId}`
  return sha256(row.manifest) === row.manifest_sha256 ? null : `the manifest of ${submissionId} does not match its hash`
}

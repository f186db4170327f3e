import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { listBrokenInvariants } from '../../db/invariants.ts'
import { directoryFiles } from '../../src/platform/files-directory.ts'
import type { Manifest } from '../../src/features/award/submission-manifest.rules.ts'
import type { Db } from '../../src/platform/db.ts'
import { sha256 } from '../../src/platform/random.ts'
import { findChainFault } from '../../src/platform/verify-chain.queries.ts'

/** What a client was told has happened. Written down only after the whole answer was read. */
export type Acknowledged =
  | { kind: 'save'; entryId: string; text: string }
  | { kind: 'upload'; entryId: string; bytes: string }
  /** `jws` once the signed receipt itself was fetched: it names number, instant, title and the hash of the manifest. */
  | { kind: 'receipt'; entryId: string; submissionId: string; jws: string | null }

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
  return missingReceipt(db, filesDir, act)
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
  return damagedFile(filesDir, hash)
}

async function damagedFile(filesDir: string, hash: string): Promise<string | null> {
  const stored = createHash('sha256')
  const isThere = await pipeline(await directoryFiles(filesDir).get(hash), stored).then(
    () => true,
    () => false,
  )
  if (!isThere) return `no file ${hash}`
  return stored.digest('hex') === hash ? null : `other bytes under ${hash}`
}

type ReceiptAct = Extract<Acknowledged, { kind: 'receipt' }>

async function missingReceipt(db: Db, filesDir: string, { submissionId, jws }: ReceiptAct): Promise<string | null> {
  const row = await db
    .selectFrom('award_submissions as submission')
    .leftJoin('award_receipt_signatures as signature', 'signature.submission_id', 'submission.id')
    .where('submission.id', '=', submissionId)
    .select(['manifest', 'manifest_sha256', 'signature.jws'])
    .executeTakeFirst()
  if (!row) return `no submission ${submissionId}`
  if (sha256(row.manifest) !== row.manifest_sha256) return `the manifest of ${submissionId} does not match its hash`
  if (jws !== null && row.jws !== jws) return `the receipt of ${submissionId} is not the one that was given`
  const { contents } = JSON.parse(row.manifest) as Manifest
  for (const { sha256: hash } of contents.attachments) {
    const damage = await damagedFile(filesDir, hash)
    if (damage) return `${submissionId} froze a file that is lost: ${damage}`
  }
  return null
}

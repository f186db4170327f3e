import type { Job, Jobs } from './jobs.ts'
import { recordScan, SCAN_BLOB } from './scan-blob.queries.ts'

export class ScanFailed extends Error {}

/** A failed scan is recorded, so that people see it, and tried again by the queue until the scanner gives an answer. */
const scanBlob: Job = async (deps, payload) => {
  const sha256 = String(payload.sha256)
  const verdict = await deps.scanner(await deps.files.get(sha256))
  await recordScan(deps.db, sha256, verdict, deps.clock.now())
  if (verdict.verdict === 'infected') deps.log.warn({ sha256 }, 'infected file locked')
  if (verdict.verdict === 'failed') throw new ScanFailed(`scan of ${sha256}: ${verdict.finding ?? 'failed'}`)
}

export const scanJobs: Jobs = { [SCAN_BLOB]: scanBlob }

import type { Db } from '../../../platform/db.ts'
import type { Attachment } from '../entry.rules.ts'
import type { Manifest } from '../submission-manifest.rules.ts'
import type { ReadableFile } from './readable-file.rules.ts'

/** The newest scan of each; a verdict that came after handing in counts too. */
export async function withVerdicts(db: Db, files: Manifest['contents']['attachments']): Promise<ReadableFile[]> {
  if (files.length === 0) return []
  const scans = await db
    .selectFrom('platform_blob_scans')
    .distinctOn('sha256')
    .where('sha256', 'in', [...new Set(files.map((file) => file.sha256))])
    .select(['sha256', 'verdict'])
    .orderBy('sha256')
    .orderBy('scanned_at', 'desc')
    .execute()
  const verdicts = new Map(scans.map((scan) => [scan.sha256, scan.verdict as Attachment['verdict']]))
  return files.map((file) => ({ ...file, verdict: verdicts.get(file.sha256) ?? null }))
}

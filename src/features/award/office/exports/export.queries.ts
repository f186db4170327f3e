import type { Db, Tx } from '../../../../platform/db.ts'
import { recordEvent } from '../../../../platform/events.ts'
import type { Manifest } from '../../submission-manifest.rules.ts'

/** By submission; only what may be read now. */
export async function listReadableManifests(db: Db, submissionIds: string[]): Promise<Map<string, Manifest>> {
  if (submissionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('award_readable_submissions as readable')
    .innerJoin('award_submissions as submission', 'submission.id', 'readable.submission_id')
    .where('readable.submission_id', 'in', submissionIds)
    .select(['submission.id', 'submission.manifest'])
    .execute()
  return new Map(rows.map((row) => [row.id, JSON.parse(row.manifest) as Manifest]))
}

/** The admitted ones of a category that counts, by lead. */
export async function listAdmittedEntries(db: Db, categoryId: string): Promise<{ entryId: string; submissionId: string }[]> {
  return db
    .selectFrom('award_standing_entries as standing')
    .innerJoin('award_readable_submissions as readable', 'readable.submission_id', 'standing.submission_id')
    .innerJoin('people_organisations as lead', 'lead.id', 'standing.lead_organisation_id')
    .where('standing.category_id', '=', categoryId)
    .where('standing.admitted', '=', true)
    .select(['standing.entry_id as entryId', 'standing.submission_id as submissionId'])
    .orderBy('lead.name')
    .orderBy('standing.entry_id')
    .execute()
}

/** Asked before each part of a long download: an entry that is withdrawn meanwhile goes no further. */
export async function isStillReadable(db: Db, submissionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('award_readable_submissions')
    .where('submission_id', '=', submissionId)
    .select('submission_id')
    .executeTakeFirst()
  return row !== undefined
}

type TableExport = { editionId: string; personId: string; at: Date; format: string; entries: number; columns: number }

export async function recordTableExport(tx: Tx, { editionId, personId, at, ...data }: TableExport): Promise<void> {
  const subject = { table: 'award_editions', id: editionId }
  await recordEvent(tx, { kind: 'entries-exported', actorId: personId, subject, at, data })
}

type EntryExport = { entryId: string; submissionId: string; personId: string; at: Date; format: 'zip' | 'pdf' | 'category-zip' }

export async function recordEntryExport(tx: Tx, { entryId, personId, at, ...data }: EntryExport): Promise<void> {
  const subject = { table: 'award_entries', id: entryId }
  await recordEvent(tx, { kind: 'entry-exported', actorId: personId, subject, at, data })
}

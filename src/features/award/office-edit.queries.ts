import type { Db, Tx } from '../../platform/db.ts'
import { compareContents, type Comparison } from './comparison.rules.ts'
import type { OfficeEdit } from './office-edit.rules.ts'
import type { EntryEdition, StepName } from './steps.rules.ts'
import type { Manifest } from './submission-manifest.rules.ts'

type NewOfficeEdit = Omit<OfficeEdit, 'manifest'> & { submissionId: string; editedBy: string; editedAt: Date }

export async function recordOfficeEdit(tx: Tx, edit: NewOfficeEdit): Promise<void> {
  await tx
    .insertInto('award_office_edits')
    .values({
      entry_id: edit.entryId,
      submission_id: edit.submissionId,
      base_submission_id: edit.baseSubmissionId,
      step: edit.step,
      field: edit.field,
      revision: edit.revision,
      reason: edit.reason,
      edited_by: edit.editedBy,
      edited_at: edit.editedAt,
    })
    .execute()
}

export type PastOfficeEdit = {
  submissionId: string
  version: number
  step: StepName
  field: string
  reason: string
  editedByName: string
  editedAt: Date
}

function edits(db: Db) {
  return db
    .selectFrom('award_office_edits as edit')
    .innerJoin('people_persons as editor', 'editor.id', 'edit.edited_by')
    .innerJoin('award_submissions as made', 'made.id', 'edit.submission_id')
    .innerJoin('award_submissions as base', 'base.id', 'edit.base_submission_id')
    .select([
      'edit.submission_id as submissionId',
      'made.version',
      'edit.step',
      'edit.field',
      'edit.reason',
      'editor.name as editedByName',
      'edit.edited_at as editedAt',
    ])
}

/** Newest first. Who may read the entry is the caller's business. */
export async function listOfficeEdits(db: Db, entryId: string): Promise<PastOfficeEdit[]> {
  const rows = await edits(db).where('edit.entry_id', '=', entryId).orderBy('made.version', 'desc').execute()
  return rows.map((row) => ({ ...row, step: row.step as StepName }))
}

export async function findOfficeEdit(db: Db, submissionId: string): Promise<(PastOfficeEdit & { editionId: string }) | null> {
  const row = await edits(db)
    .innerJoin('award_entries as entry', 'entry.id', 'edit.entry_id')
    .select('entry.edition_id as editionId')
    .where('edit.submission_id', '=', submissionId)
    .executeTakeFirst()
  return row ? { ...row, step: row.step as StepName } : null
}

export type ShownOfficeEdit = PastOfficeEdit & { comparison: Comparison }

/** With what was there before and after. */
export async function listShownOfficeEdits(db: Db, entryId: string, edition: EntryEdition): Promise<ShownOfficeEdit[]> {
  const rows = await edits(db)
    .select(['base.manifest as before', 'made.manifest as after'])
    .where('edit.entry_id', '=', entryId)
    .orderBy('made.version', 'desc')
    .execute()
  return rows.map(({ before, after, ...row }) => {
    const [old, present] = [before, after].map((text) => (JSON.parse(text) as Manifest).contents) as [
      Manifest['contents'],
      Manifest['contents'],
    ]
    return { ...row, step: row.step as StepName, comparison: compareContents(old, present, edition.fields) }
  })
}

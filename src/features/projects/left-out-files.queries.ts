import type { Db, Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import type { LeftOutFile, LeftOutReason } from './left-out-files.rules.ts'

type Draft = { draftId: string; personId: string; at: Date }

/** The name stands in the row: people call files after each other, and nothing leaves the chain of events. */
export async function recordLeftOut(tx: Tx, { draftId, personId, at }: Draft, files: LeftOutFile[]): Promise<void> {
  for (const { id, fileName, reason } of files) {
    const row = { draft_id: draftId, file_id: id, file_name: fileName, reason, left_out_at: at }
    await tx.insertInto('projects_files_left_out').values(row).execute()
    const subject = { table: 'projects_drafts', id: draftId }
    await recordEvent(tx, { kind: 'project-file-left-out', actorId: personId, subject, at, data: { file: id, reason } })
  }
}

export async function listLeftOut(db: Db, draftId: string): Promise<LeftOutFile[]> {
  const rows = await db
    .selectFrom('projects_files_left_out')
    .where('draft_id', '=', draftId)
    .select(['file_id as id', 'file_name as fileName', 'reason'])
    .orderBy('file_name')
    .orderBy('file_id')
    .execute()
  return rows.map((row) => ({ ...row, reason: row.reason as LeftOutReason }))
}

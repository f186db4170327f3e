import { sql } from 'kysely'
import { scanPassed } from '../../media/index.ts'
import type { Db, Tx } from '../../platform/db.ts'
import type { FileVerdict, ProfileFile } from './files.rules.ts'

export type NewFile = Omit<ProfileFile, 'bytes' | 'mediaType'> & { draftId: string; addedBy: string; addedAt: Date }

/** The caller holds the draft's lock and has found it open. */
export async function recordDraftFile(tx: Tx, file: NewFile): Promise<void> {
  await tx
    .insertInto('projects_draft_files')
    .values({
      id: file.id,
      draft_id: file.draftId,
      kind: file.kind,
      sha256: file.sha256,
      file_name: file.fileName,
      title: file.title,
      source: file.source,
      rights: file.rights,
      added_by: file.addedBy,
      added_at: file.addedAt,
    })
    .execute()
}

/** False when it is removed already. */
export async function recordDraftFileRemoval(tx: Tx, removal: { fileId: string; personId: string; at: Date }): Promise<boolean> {
  const row = await tx
    .insertInto('projects_draft_file_removals')
    .values({ file_id: removal.fileId, removed_by: removal.personId, removed_at: removal.at })
    .onConflict((conflict) => conflict.column('file_id').doNothing())
    .returning('file_id')
    .executeTakeFirst()
  return row !== undefined
}

/** A change begins with the files of the version it is based on. Who brought them and when stays true. */
export async function recordCarriedFiles(
  tx: Tx,
  { draftId, base }: { draftId: string; base: { projectId: string; number: number } },
): Promise<void> {
  await sql`
    insert into projects_draft_files (id, draft_id, kind, sha256, file_name, title, source, rights, added_by, added_at)
    select gen_random_uuid(), ${draftId}, file.kind, file.sha256, file.file_name, file.title, file.source, file.rights, file.added_by, file.added_at
    from projects_versions version, jsonb_array_elements(version.content -> 'files') named
    join projects_draft_files file on file.id = (named ->> 'id')::uuid
    where version.project_id = ${base.projectId} and version.number = ${base.number}`.execute(tx)
}

/** What the scans say of these bytes; an infection is never forgotten. */
export async function findFileVerdict(db: Db, sha256: string): Promise<FileVerdict> {
  const row = await db
    .selectFrom('platform_blob_scans')
    .where('sha256', '=', sha256)
    .select('verdict')
    .orderBy(sql`verdict = 'infected'`, 'desc')
    .orderBy('scanned_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.verdict ?? null) as FileVerdict
}

/** Those of which nobody waits for a scan, and in which none found anything. */
export async function listServable(db: Db, files: ProfileFile[] = []): Promise<ProfileFile[]> {
  if (files.length === 0) return []
  const { rows } = await sql<{ sha256: string }>`
    select blob.sha256 from platform_blobs blob
    where blob.sha256 = any(${files.map(({ sha256 }) => sha256)}::text[]) and ${scanPassed('blob.sha256')}`.execute(db)
  const servable = new Set(rows.map(({ sha256 }) => sha256))
  return files.filter(({ sha256 }) => servable.has(sha256))
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import type { AttachmentKind, NewFile, Shelf } from './attachments.rules.ts'

/** Locks the entry: what is decided on this shelf is written before anybody else sees it. Permission was asked before. */
export async function lockShelf(tx: Tx, entryId: string): Promise<Shelf> {
  const entry = await tx
    .selectFrom('award_entries as entry')
    .innerJoin('award_editions as edition', 'edition.id', 'entry.edition_id')
    .select(['entry.id', 'edition.max_entry_bytes as maxEntryBytes'])
    .where('entry.id', '=', entryId)
    .forUpdate('entry')
    .executeTakeFirstOrThrow()
  const standing = await standingOf(tx, entryId)
  return { entryId, ...standing, maxEntryBytes: Number(entry.maxEntryBytes), files: await filesOf(tx, entryId) }
}

/** A statement of its own, after the lock: what was committed while waiting counts. */
async function standingOf(tx: Tx, entryId: string): Promise<{ withdrawn: boolean; handedIn: boolean }> {
  const { rows } = await sql<{ withdrawn: boolean; handedIn: boolean }>`
    select exists (select 1 from award_withdrawals where entry_id = ${entryId}) as withdrawn,
      exists (select 1 from award_submissions submission where entry_id = ${entryId}
        and not exists (select 1 from award_take_backs where submission_id = submission.id))
        and not exists (select 1 from award_open_corrections correction
          join award_correction_parts part on part.correction_id = correction.correction_id and part.step = 'attachments'
          where correction.entry_id = ${entryId} and portal_now() < correction.correct_until) as "handedIn"`.execute(tx)
  return rows[0] as { withdrawn: boolean; handedIn: boolean }
}

async function filesOf(tx: Tx, entryId: string): Promise<Shelf['files']> {
  const rows = await tx
    .selectFrom('award_attachments as attachment')
    .innerJoin('platform_blobs as blob', 'blob.sha256', 'attachment.sha256')
    .leftJoin('award_attachment_removals as removal', 'removal.attachment_id', 'attachment.id')
    .select(['attachment.id', 'attachment.sha256', 'attachment.kind', 'blob.bytes'])
    .where('attachment.entry_id', '=', entryId)
    .where('removal.attachment_id', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as AttachmentKind, bytes: Number(row.bytes) }))
}

export async function recordAttachment(
  tx: Tx,
  row: NewFile & { id: string; entryId: string; addedBy: string; addedAt: Date },
): Promise<void> {
  await tx
    .insertInto('award_attachments')
    .values({
      id: row.id,
      entry_id: row.entryId,
      kind: row.kind,
      sha256: row.sha256,
      file_name: row.fileName,
      description: row.description,
      rights_statement: row.rightsStatement,
      added_by: row.addedBy,
      added_at: row.addedAt,
    })
    .execute()
}

export async function recordRemoval(
  tx: Tx,
  removal: { attachmentId: string; removedBy: string; removedAt: Date },
): Promise<void> {
  await tx
    .insertInto('award_attachment_removals')
    .values({ attachment_id: removal.attachmentId, removed_by: removal.removedBy, removed_at: removal.removedAt })
    .execute()
}

export async function changeAttachmentText(
  tx: Tx,
  change: { attachmentId: string; description: string; rightsStatement: string },
): Promise<void> {
  await tx
    .updateTable('award_attachments')
    .set({ description: change.description, rights_statement: change.rightsStatement })
    .where('id', '=', change.attachmentId)
    .execute()
}

/** Whether the person who asks belongs to the organisation of the one who brought the file. */
export async function isFromOrganisation(db: Db, attachmentId: string, organisationId: string | null): Promise<boolean> {
  const row = await db
    .selectFrom('award_attachments as attachment')
    .innerJoin('people_memberships as membership', 'membership.person_id', 'attachment.added_by')
    .select('attachment.id')
    .where('attachment.id', '=', attachmentId)
    .where('membership.organisation_id', '=', organisationId)
    .executeTakeFirst()
  return row !== undefined
}

import { findActorAnew, type Actor } from '../../people/index.ts'
import type { Db, Tx } from '../../platform/db.ts'
import type { NewFile, Shelf } from './attachments.rules.ts'
import { findEntryFor } from './entry.queries.ts'
import { saveObstacle } from './entry.rules.ts'
import { lockEntry } from './submission.queries.ts'

/**
 * Locks the entry: what is decided on this shelf is written before anybody else sees it. A body may have taken twenty minutes,
 * so the person and the right are asked anew; the deadline by the instant at which the last byte was here.
 */
export async function lockShelf(tx: Tx, asked: { entryId: string; actor: Actor; arrivedAt: Date }): Promise<Shelf> {
  const { entryId, arrivedAt } = asked
  await lockEntry(tx, entryId)
  const actor = await findActorAnew(tx, asked.actor)
  const entry = actor && (await findEntryFor(tx, entryId, actor))
  if (!entry) return { entryId, obstacle: 'no-right', maxEntryBytes: 0, files: [] }
  const obstacle = saveObstacle({ ...entry, askedAt: arrivedAt }, 'attachments')
  return { entryId, obstacle, maxEntryBytes: entry.edition.maxEntryBytes, files: entry.attachments }
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

export async function isRemoved(db: Db, { entryId, attachmentId }: { entryId: string; attachmentId: string }): Promise<boolean> {
  const row = await db
    .selectFrom('award_attachment_removals as removal')
    .innerJoin('award_attachments as attachment', 'attachment.id', 'removal.attachment_id')
    .where('attachment.entry_id', '=', entryId)
    .where('attachment.id', '=', attachmentId)
    .select('attachment.id')
    .executeTakeFirst()
  return row !== undefined
}

export async function changeAttachmentText(
  tx: Tx,
  change: { attachmentId: string; revision: number; description: string; rightsStatement: string },
): Promise<void> {
  await tx
    .updateTable('award_attachments')
    .set({ description: change.description, rights_statement: change.rightsStatement, revision: change.revision })
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

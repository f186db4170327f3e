import type { Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'

type NewFile = { mediaId: string; slug: string; title: string; bytes: number; personId: string; at: Date }

/** Of the library; which of an aid's files are shown, its revisions say. */
export async function recordAidFile(tx: Tx, { mediaId, slug, title, bytes, personId, at }: NewFile): Promise<void> {
  await tx
    .insertInto('editorial_files')
    .values({ media_id: mediaId, slug, title, bytes, added_by: personId, added_at: at })
    .execute()
  await recordEvent(tx, { kind: 'aid-file-added', actorId: personId, subject: { table: 'media_items', id: mediaId }, at })
}

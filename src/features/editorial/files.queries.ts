import { sql } from 'kysely'
import type { Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'

type NewFile = { mediaId: string; slug: string; title: string; bytes: number; personId: string; at: Date }

type Sent = { title: string; sha256: string; shown: string[] }

/** Among those that are shown, under this title: a second click. */
export async function isAidFileThere(tx: Tx, { title, sha256, shown }: Sent): Promise<boolean> {
  const { rows } = await sql`select from editorial_files file join media_items item on item.id = file.media_id
    where file.media_id = any(${shown}::uuid[]) and file.title = ${title} and item.sha256 = ${sha256}`.execute(tx)
  return rows.length > 0
}

/** Of the library; which of an aid's files are shown, its revisions say. */
export async function recordAidFile(tx: Tx, { mediaId, slug, title, bytes, personId, at }: NewFile): Promise<void> {
  await tx
    .insertInto('editorial_files')
    .values({ media_id: mediaId, slug, title, bytes, added_by: personId, added_at: at })
    .execute()
  await recordEvent(tx, { kind: 'aid-file-added', actorId: personId, subject: { table: 'media_items', id: mediaId }, at })
}

import { sql } from 'kysely'
import { scanState, type ScanState } from '../../media/index.ts'
import type { Db, Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'

export type Picture = { mediaId: string; alt: string; credit: string; addedAt: Date; scan: ScanState }

/** The newest first; one that no scan has let pass is shown nowhere yet. */
export async function listPictures(db: Db, atMost: number): Promise<Picture[]> {
  const { rows } = await sql<Picture>`
    select item.id as "mediaId", item.alt, item.credit, picture.added_at as "addedAt",
      ${scanState('item.sha256')} as scan
    from editorial_pictures picture join media_items item on item.id = picture.media_id
    order by picture.added_at desc, item.id limit ${atMost}`.execute(db)
  return rows
}

export async function recordPicture(
  tx: Tx,
  { mediaId, personId, at }: { mediaId: string; personId: string; at: Date },
): Promise<void> {
  await tx.insertInto('editorial_pictures').values({ media_id: mediaId, added_by: personId, added_at: at }).execute()
  await recordEvent(tx, { kind: 'picture-added', actorId: personId, subject: { table: 'media_items', id: mediaId }, at })
}

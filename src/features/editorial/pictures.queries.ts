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

/** The same picture with the same words, also when it arrives at this moment: a second click. */
export async function isPictureThere(tx: Tx, picture: { sha256: string; alt: string; credit: string }): Promise<boolean> {
  const { sha256, alt, credit } = picture
  await sql`select pg_advisory_xact_lock(hashtextextended(${`picture ${sha256}`}, 0))`.execute(tx)
  const { rows } = await sql`select from editorial_pictures kept join media_items item on item.id = kept.media_id
    where item.sha256 = ${sha256} and item.alt = ${alt} and item.credit = ${credit}`.execute(tx)
  return rows.length > 0
}

export async function recordPicture(
  tx: Tx,
  { mediaId, personId, at }: { mediaId: string; personId: string; at: Date },
): Promise<void> {
  await tx.insertInto('editorial_pictures').values({ media_id: mediaId, added_by: personId, added_at: at }).execute()
  await recordEvent(tx, eventOf('picture-added', { mediaId, personId, at }))
}

type Act = { mediaId: string; personId: string; at: Date }

/** False when there is none (any more): two that act at once act one after the other. */
export async function lockPicture(tx: Tx, mediaId: string): Promise<boolean> {
  const { rows } = await sql`select from editorial_pictures where media_id::text = ${mediaId} for update`.execute(tx)
  return rows.length > 0
}

export async function findPictureWords(db: Db, mediaId: string): Promise<{ alt: string; credit: string } | null> {
  const { rows } = await sql<{ alt: string; credit: string }>`
    select item.alt, item.credit from editorial_pictures picture join media_items item on item.id = picture.media_id
    where picture.media_id::text = ${mediaId}`.execute(db)
  return rows[0] ?? null
}

export async function recordPictureWords(tx: Tx, act: Act): Promise<void> {
  await recordEvent(tx, eventOf('picture-described', act))
}

/** Its bytes are collected with those that nothing needs. */
export async function removePicture(tx: Tx, act: Act): Promise<void> {
  await tx.deleteFrom('editorial_pictures').where('media_id', '=', act.mediaId).execute()
  await tx.deleteFrom('media_items').where('id', '=', act.mediaId).execute()
  await recordEvent(tx, eventOf('picture-removed', act))
}

function eventOf(kind: string, { mediaId, personId, at }: Act) {
  return { kind, actorId: personId, subject: { table: 'media_items', id: mediaId }, at }
}

import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db.ts'

export type MediaItem = { sha256: string; mediaType: string; fileName: string }
export type NewMedia = MediaItem & { largeSha256: string | null; alt: string; credit: string; createdAt: Date }

export const scanPassed = (sha256: string) => sql`(
  select scan.verdict from platform_blob_scans scan where scan.sha256 = ${sql.ref(sha256)}
  order by scan.verdict = 'infected' desc, scan.scanned_at desc limit 1) in ('clean', 'not-checked')`
const SERVABLE = scanPassed('item.sha256')

/** Only what a scan has let pass, or what is not scanned here at all; a finding stays. */
export async function findMedia(db: Db, id: string): Promise<MediaItem | null> {
  const { rows } = await sql<MediaItem>`
    select item.sha256, item.media_type as "mediaType", item.file_name as "fileName" from media_items item
    where item.id = ${id} and ${SERVABLE}`.execute(db)
  return rows[0] ?? null
}

/** Those of which `findMedia` would tell. */
export async function listServableMedia(db: Db, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select item.id from media_items item where item.id = any(${ids}::uuid[]) and ${SERVABLE}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

export async function recordMedia(tx: Tx, media: NewMedia): Promise<string> {
  const { id } = await tx
    .insertInto('media_items')
    .values({
      sha256: media.sha256,
      large_sha256: media.largeSha256,
      media_type: media.mediaType,
      file_name: media.fileName,
      alt: media.alt,
      credit: media.credit,
      created_at: media.createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function changeMediaWords(tx: Tx, id: string, { alt, credit }: { alt: string; credit: string }): Promise<void> {
  await tx.updateTable('media_items').set({ alt, credit }).where('id', '=', id).execute()
}

import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db.ts'

export type MediaItem = { sha256: string; mediaType: string; fileName: string }
export type NewMedia = MediaItem & { largeSha256: string | null; alt: string; credit: string; createdAt: Date }

/** What its scans say of a file: a finding stays, whatever a later scan says; where nothing is scanned, everything passes. */
export type ScanState = 'passed' | 'waiting' | 'infected'

/** Of the blob in this column. */
export const scanState = (sha256: string) => sql<ScanState>`coalesce((
  select case when scan.verdict in ('clean', 'not-checked') then 'passed' when scan.verdict = 'infected' then 'infected' else 'waiting' end
  from platform_blob_scans scan where scan.sha256 = ${sql.ref(sha256)}
  order by scan.verdict = 'infected' desc, scan.scanned_at desc limit 1), 'waiting')`
export const scanPassed = (sha256: string) => sql<boolean>`${scanState(sha256)} = 'passed'`
const SERVABLE = scanPassed('item.sha256')

/** Only what passed its scan. `isShown`: something that everybody may read at this instant shows it. */
export async function findMedia(db: Db, id: string, at: Date): Promise<(MediaItem & { isShown: boolean }) | null> {
  const { rows } = await sql<MediaItem & { isShown: boolean }>`
    select item.sha256, item.media_type as "mediaType", item.file_name as "fileName", media_is_shown(item.id, ${at}) as "isShown"
    from media_items item where item.id = ${id} and ${SERVABLE}`.execute(db)
  return rows[0] ?? null
}

/** Those that everybody may read. */
export async function listServableMedia(db: Db, ids: string[], at: Date): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select item.id from media_items item where item.id = any(${ids}::uuid[]) and ${SERVABLE} and media_is_shown(item.id, ${at})`.execute(
    db,
  )
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

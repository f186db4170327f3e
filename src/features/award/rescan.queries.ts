import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

const BATCH = 100

/**
 * Files of editions that run, of profiles and of texts, last looked into before this night, with signatures of then. A finding stays; the first scan
 * is the queue's. What could not be scanned comes last and waits for an hour, so that it keeps no other file back.
 */
export async function listDueRescans(db: Db, due: { night: Date; triedBefore: Date }): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select blob.sha256
    from platform_blobs blob
    join lateral (
      select max(scanned_at) filter (where verdict <> 'failed') as looked_into_at, bool_or(verdict = 'infected') as is_locked
      from platform_blob_scans where sha256 = blob.sha256 having count(*) > 0
    ) scans on true
    where not scans.is_locked and blob.collected_at is null
      and coalesce(greatest(scans.looked_into_at, blob.rescanned_at), blob.stored_at) < ${due.night}
      and (blob.rescan_tried_at is null or blob.rescan_tried_at < ${due.triedBefore})
      and exists (
        select from award_attachments attachment
        join award_entries entry on entry.id = attachment.entry_id
        join award_editions edition on edition.id = entry.edition_id
        where attachment.sha256 = blob.sha256 and not edition.archived
        union all select from media_items item where blob.sha256 in (item.sha256, item.large_sha256)
        union all select from projects_file_needs need where need.sha256 = blob.sha256 and need.until is null)
    order by blob.rescan_tried_at nulls first, blob.sha256
    limit ${BATCH}`.execute(db)
  return rows.map((row) => row.sha256)
}

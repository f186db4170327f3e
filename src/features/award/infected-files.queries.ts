import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { presentTitle } from './submission-leaving.queries.ts'

export type InfectedFile = {
  attachmentId: string
  entryId: string
  fileName: string
  sha256: string
  finding: string
  title: string
  lead: string
  handedIn: boolean
}

/** Locked files of which nobody was told yet; not those that were removed, nor those of entries that were given up. */
export async function listUntoldInfectedFiles(db: Db): Promise<InfectedFile[]> {
  const { rows } = await sql<InfectedFile>`
    select attachment.id as "attachmentId", e.id as "entryId", attachment.file_name as "fileName", attachment.sha256,
      coalesce(newest.finding, '') as finding, ${presentTitle} as title, lead.name as lead,
      exists (select from award_standing_entries standing where standing.entry_id = e.id) as "handedIn"
    from award_attachments attachment
    join award_entries e on e.id = attachment.entry_id
    join people_organisations lead on lead.id = e.lead_organisation_id
    join lateral (
      select scan.verdict, scan.finding from platform_blob_scans scan
      where scan.sha256 = attachment.sha256 order by scan.scanned_at desc limit 1
    ) newest on true
    where attachment.sha256 in (select sha256 from platform_blob_scans where verdict = 'infected')
      and newest.verdict = 'infected'
      and not exists (select from award_infected_files told where told.attachment_id = attachment.id)
      and not exists (select from award_attachment_removals removal where removal.attachment_id = attachment.id)
      and not exists (select from award_withdrawals withdrawal where withdrawal.entry_id = e.id)
    order by attachment.id
    limit 100`.execute(db)
  return rows
}

/** The primary key is the referee between two workers; false when it was told already. */
export async function recordInfectedFile(tx: Tx, told: { attachmentId: string; finding: string; at: Date }): Promise<boolean> {
  const row = await tx
    .insertInto('award_infected_files')
    .values({ attachment_id: told.attachmentId, finding: told.finding, told_at: told.at })
    .onConflict((conflict) => conflict.column('attachment_id').doNothing())
    .returning('attachment_id')
    .executeTakeFirst()
  return row !== undefined
}

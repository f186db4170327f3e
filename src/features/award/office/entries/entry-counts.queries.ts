import { sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'

export type EntryCounts = {
  drafts: number
  takenBack: number
  withdrawn: number
  handedIn: number
  admitted: number
  refused: number
  unchecked: number
}

/** How many entries of an edition stand where. Each entry is counted once, and those handed in once more by their admission. */
export async function countEntries(db: Db, editionId: string): Promise<EntryCounts> {
  const { rows } = await sql<EntryCounts>`
    select
      count(*) filter (where withdrawal.entry_id is not null)::int as "withdrawn",
      count(*) filter (where standing.entry_id is not null)::int as "handedIn",
      count(*) filter (where standing.admitted)::int as "admitted",
      count(*) filter (where not standing.admitted)::int as "refused",
      count(*) filter (where standing.entry_id is not null and standing.admitted is null)::int as "unchecked",
      count(*) filter (where standing.entry_id is null and withdrawal.entry_id is null and past.any)::int as "takenBack",
      count(*) filter (where standing.entry_id is null and withdrawal.entry_id is null and not past.any)::int as "drafts"
    from award_entries entry
    left join award_withdrawals withdrawal on withdrawal.entry_id = entry.id
    left join award_standing_entries standing on standing.entry_id = entry.id
    cross join lateral (select exists (select 1 from award_submissions s where s.entry_id = entry.id) as any) past
    where entry.edition_id = ${editionId}`.execute(db)
  return rows[0] as EntryCounts
}

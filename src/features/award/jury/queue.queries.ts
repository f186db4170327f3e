import { sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'
import type { Juror } from '../judging/juror.queries.ts'
import type { OwnScoring } from './queue.rules.ts'

/** How far the juror's own sheets are, each in the present round of its entry; nobody else's are looked at. */
export async function listOwnScoring(
  db: Db,
  { personId, seatId, editionId }: Pick<Juror, 'personId' | 'seatId' | 'editionId'>,
): Promise<Map<string, OwnScoring>> {
  const { rows } = await sql<{ entryId: string; state: OwnScoring }>`
    select entry.entry_id as "entryId", case
      when exists (select from award_excuses x where x.entry_id = entry.entry_id and x.seat_id = ${seatId}) then 'excused'
      when exists (select from award_sheet_voids v where v.sheet_id = sheet.id) then 'voided'
      when exists (select from award_counting_seals s where s.sheet_id = sheet.id) then 'sealed'
      when exists (select from award_closed_categories c where c.category_id = entry.category_id and c.round = present.round) then 'closed'
      when sheet.person_id = ${personId} then 'begun'
      else 'open' end as state
    from award_standing_entries entry
    cross join lateral (
      select coalesce(max(r.round), 1) as round from award_scoring_rounds r where r.entry_id = entry.entry_id
    ) present
    left join award_sheets sheet
      on sheet.entry_id = entry.entry_id and sheet.seat_id = ${seatId} and sheet.round = present.round
    where entry.edition_id = ${editionId} and entry.admitted`.execute(db)
  return new Map(rows.map((row) => [row.entryId, row.state]))
}

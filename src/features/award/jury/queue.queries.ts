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
    select entry.id as "entryId", case
      when exists (select from award_excuses x where x.entry_id = entry.id and x.seat_id = ${seatId}) then 'excused'
      when exists (select from award_sheet_voids v where v.sheet_id = sheet.id) then 'voided'
      when exists (select from award_counting_seals s where s.sheet_id = sheet.id) then 'sealed'
      when sheet.person_id = ${personId} then 'begun'
      else 'open' end as state
    from award_entries entry
    left join award_sheets sheet on sheet.entry_id = entry.id and sheet.seat_id = ${seatId}
      and sheet.round = coalesce((select max(r.round) from award_scoring_rounds r where r.entry_id = entry.id), 1)
    where entry.edition_id = ${editionId}`.execute(db)
  return new Map(rows.map((row) => [row.entryId, row.state]))
}

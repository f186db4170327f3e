import { sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'
import type { Juror } from './juror.queries.ts'

type Asking = Pick<Juror, 'personId' | 'seatId' | 'editionId'>

/**
 * The entry to score after this one, in the order of the juror's queue and from its end on from the beginning; null when nothing
 * is left. Only entries for which the juror has declared that there is no conflict.
 */
export async function findNextUnscored(db: Db, after: string, { personId, seatId, editionId }: Asking): Promise<string | null> {
  const { rows } = await sql<{ entryId: string; open: boolean }>`
    select entry.entry_id as "entryId", entry.entry_id <> ${after}
      and exists (select from award_standing_conflicts c
        where c.entry_id = entry.entry_id and c.person_id = ${personId} and c.state = 'none')
      and not exists (select from award_excuses x where x.entry_id = entry.entry_id and x.seat_id = ${seatId})
      and not exists (select from award_closed_categories c where c.category_id = entry.category_id and c.round = present.round)
      and not exists (select from award_sheets sheet
        where sheet.entry_id = entry.entry_id and sheet.seat_id = ${seatId} and sheet.round = present.round
          and (exists (select from award_counting_seals s where s.sheet_id = sheet.id)
            or exists (select from award_sheet_voids v where v.sheet_id = sheet.id))) as open
    from award_standing_entries entry
    join award_categories category on category.id = entry.category_id
    cross join lateral (
      select coalesce(max(r.round), 1) as round from award_scoring_rounds r where r.entry_id = entry.entry_id
    ) present
    where entry.edition_id = ${editionId} and entry.admitted
    order by category.position, md5(entry.entry_id::text || ${personId}::text)`.execute(db)
  const at = rows.findIndex((row) => row.entryId === after)
  const inTurn = [...rows.slice(at + 1), ...rows.slice(0, at + 1)]
  return inTurn.find((row) => row.open)?.entryId ?? null
}

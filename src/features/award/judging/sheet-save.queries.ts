import { sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'
import { EVENT_COLUMNS, eventValues } from '../../../platform/events.ts'
import type { SheetSave } from './sheet.rules.ts'

/**
 * A saved sheet with its event in one statement, like an entry's step. False when another save came first or the sheet was
 * sealed meanwhile. Whoever now acts for the seat takes the sheet over with the first save.
 */
export async function recordSheetSave(db: Db, save: SheetSave): Promise<boolean> {
  const { entryId, seatId, personId, round, revision, draft, savedAt } = save
  const event = eventValues({
    kind: 'sheet-saved',
    actorId: personId,
    subject: { table: 'award_entries', id: entryId },
    at: savedAt,
    data: { seatId, round, revision },
  })
  const { rows } = await sql<{ seq: number }>`
    with sheet as (
      insert into award_sheets (entry_id, seat_id, person_id, round, begun_at)
      values (${entryId}, ${seatId}, ${personId}, ${round}, ${savedAt})
      on conflict (entry_id, seat_id, round) do update set person_id = excluded.person_id
      returning id
    ), saved as (
      insert into award_sheet_states (sheet_id, revision, points, reasons, private_note, saved_at)
      select id, ${revision}, ${JSON.stringify(draft.points)}::jsonb, ${JSON.stringify(draft.reasons)}::jsonb,
        ${draft.privateNote}, ${savedAt} from sheet
      on conflict (sheet_id, revision) do nothing
      returning sheet_id
    )
    insert into platform_events (${EVENT_COLUMNS}) select ${event} from saved
    returning seq`.execute(db)
  return rows.length === 1
}

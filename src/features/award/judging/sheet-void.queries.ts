import type { Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'

export type SheetVoiding = { entryId: string; personId: string; conflictId: string; voidedBy: string; at: Date }

/**
 * A conflict came to light after somebody had begun to score: their sheets of the entry, of every round, are kept and not
 * counted. To be called in the transaction that records the conflict, whoever sets it. Answers how many there were.
 */
export async function voidSheet(tx: Tx, { entryId, personId, conflictId, voidedBy, at }: SheetVoiding): Promise<number> {
  const sheets = await tx
    .selectFrom('award_sheets as sheet')
    .where('sheet.entry_id', '=', entryId)
    .where('sheet.person_id', '=', personId)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('award_sheet_voids as v').whereRef('v.sheet_id', '=', 'sheet.id').select('v.sheet_id'))),
    )
    .select('sheet.id')
    .orderBy('sheet.round')
    .forUpdate()
    .execute()
  for (const { id } of sheets) {
    await tx.insertInto('award_sheet_voids').values({ sheet_id: id, conflict_id: conflictId, voided_at: at }).execute()
    const subject = { table: 'award_sheets', id }
    await recordEvent(tx, { kind: 'sheet-voided', actorId: voidedBy, subject, at, data: { sheetId: id, conflictId } })
  }
  return sheets.length
}

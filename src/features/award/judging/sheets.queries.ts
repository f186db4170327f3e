import type { Db } from '../../../platform/db.ts'
import type { SealedContent } from './sheet.rules.ts'

export type CountedSheet = {
  sealId: string
  sheetId: string
  entryId: string
  seatId: string
  round: number
  points: Record<string, number>
  reasons: Record<string, string>
  /** As sealed: canonical JSON, and what its commitment was made of. */
  content: string
  salt: string
  commitment: string
  sealedAt: Date
}

/**
 * The one way to sheets of others: null until two persons of the office have closed the category in this round. Broken, voided
 * and conflicted sheets do not count, nor do those of entries that have left the category.
 */
export async function listCountedSheets(db: Db, categoryId: string, round: number): Promise<CountedSheet[] | null> {
  if (!(await isClosed(db, categoryId, round))) return null
  const rows = await countedSheets(db, categoryId, round).execute()
  return rows.map((row) => {
    const { points, reasons } = JSON.parse(row.content) as SealedContent
    return { ...row, points, reasons }
  })
}

/** The category's entries are worked out first: else PostgreSQL looks for the newest seal of every sheet of the edition. */
function countedSheets(db: Db, categoryId: string, round: number) {
  return db
    .with(
      (judged) => judged('judged').materialized(),
      (cte) =>
        cte
          .selectFrom('award_standing_entries')
          .where('category_id', '=', categoryId)
          .where('admitted', '=', true)
          .select('entry_id'),
    )
    .selectFrom('judged')
    .innerJoin('award_counting_seals as seal', 'seal.entry_id', 'judged.entry_id')
    .innerJoin('award_seats as seat', 'seat.id', 'seal.seat_id')
    .where('seal.round', '=', round)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('award_declared_conflicts as conflict')
            .whereRef('conflict.entry_id', '=', 'seal.entry_id')
            .whereRef('conflict.person_id', '=', 'seal.person_id')
            .select('conflict.entry_id'),
        ),
      ),
    )
    .select([
      'seal.seal_id as sealId',
      'seal.sheet_id as sheetId',
      'seal.entry_id as entryId',
      'seal.seat_id as seatId',
      'seal.round',
      'seal.content',
      'seal.salt',
      'seal.commitment',
      'seal.sealed_at as sealedAt',
    ])
    .orderBy('seal.entry_id')
    .orderBy('seat.position')
}

export async function isClosed(db: Db, categoryId: string, round: number): Promise<boolean> {
  const row = await db
    .selectFrom('award_closed_categories')
    .where('category_id', '=', categoryId)
    .where('round', '=', round)
    .select('round')
    .executeTakeFirst()
  return row !== undefined
}

import { transact, type Db, type Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { refuse, type Decision } from '../../../plain/decision.ts'
import {
  closeCategory,
  excuseSeat,
  type ClosingAct,
  type ClosingRefusal,
  type Excuse,
  type ExcuseRefusal,
} from './closing.rules.ts'
import { findCategoryScoring } from './scoring.queries.ts'
import { listCountedSheets } from './sheets.queries.ts'

type Asked = { categoryId: string; personId: string }

/** One of two acts; the second one opens the sheets: each counting seal's content and salt enter the chain. */
export async function decideClosing(
  db: Db,
  { categoryId, personId, round }: Asked & { round: number },
): Promise<Decision<ClosingAct, ClosingRefusal>> {
  return transact(db, async (tx) => {
    await lockCategory(tx, categoryId)
    const scoring = await findCategoryScoring(tx, categoryId)
    if (!scoring) return refuse('not-in-jury-phase')
    // The page was of an earlier round, which can only be one that is closed.
    if (scoring.round !== round) return refuse('already-closed')
    const decision = closeCategory(scoring, personId)
    if (decision.ok) await recordClosing(tx, decision.outcome)
    return decision
  })
}

/** Sealing shares the row, so it waits for us and we for it. */
async function lockCategory(tx: Tx, categoryId: string): Promise<void> {
  await tx.selectFrom('award_categories').where('id', '=', categoryId).select('id').forNoKeyUpdate().execute()
}

async function recordClosing(tx: Tx, { categoryId, round, personId, actedAt, closes }: ClosingAct): Promise<void> {
  await tx
    .insertInto('award_category_closings')
    .values({ category_id: categoryId, round, person_id: personId, acted_at: actedAt })
    .execute()
  const sheets = closes ? ((await listCountedSheets(tx, categoryId, round)) ?? []) : []
  const common = { actorId: personId, at: actedAt }
  await recordEvent(tx, {
    ...common,
    kind: closes ? 'category-closed' : 'category-closing-asked',
    subject: { table: 'award_categories', id: categoryId },
    data: closes ? { round, sheets: sheets.length } : { round },
  })
  for (const { sealId, sheetId, content, salt } of sheets) {
    const data = { sheetId, categoryId, round, content, salt }
    await recordEvent(tx, { ...common, kind: 'sheet-revealed', subject: { table: 'award_seals', id: sealId }, data })
  }
}

export async function decideExcuse(
  db: Db,
  { categoryId, ...wanted }: Asked & { entryId: string; seatId: string; reason: string },
): Promise<Decision<Excuse, ExcuseRefusal>> {
  return transact(db, async (tx) => {
    await lockCategory(tx, categoryId)
    const scoring = await findCategoryScoring(tx, categoryId)
    if (!scoring) return refuse('not-open')
    const decision = excuseSeat(scoring, wanted)
    if (decision.ok) await recordExcuse(tx, decision.outcome)
    return decision
  })
}

async function recordExcuse(tx: Tx, { entryId, seatId, reason, excusedBy, excusedAt }: Excuse): Promise<void> {
  await tx
    .insertInto('award_excuses')
    .values({ entry_id: entryId, seat_id: seatId, reason, excused_by: excusedBy, excused_at: excusedAt })
    .execute()
  const subject = { table: 'award_entries', id: entryId }
  await recordEvent(tx, { kind: 'seat-excused', actorId: excusedBy, subject, at: excusedAt, data: { seatId } })
}

import { seal as canonical } from '../../../platform/canonical.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { recordEvent } from '../../../platform/events.ts'
import { sha256 } from '../../../platform/random.ts'
import { refuse, type Decision } from '../../../plain/decision.ts'
import { findSheet, type SheetKey } from './sheet-case.queries.ts'
import { sealSheet, type Seal, type SealRefusal } from './sheet.rules.ts'

export type SealAttempt = SheetKey & { base: number }

/**
 * The one door for sealing. Only the commitment, SHA-256 of content and salt, enters the chain; content and salt follow when the
 * category is closed (closing-transaction.queries.ts), so that nobody can change the sheet in between without it showing.
 */
export async function decideSeal(
  { db, random }: Pick<Deps, 'db' | 'random'>,
  attempt: SealAttempt,
): Promise<Decision<Seal, SealRefusal>> {
  return transact(db, async (tx) => {
    await lockSheet(tx, attempt)
    const sheet = await findSheet(tx, attempt)
    if (!sheet) return refuse('not-in-jury-phase')
    const decision = sealSheet(sheet, attempt)
    if (decision.ok) await recordSeal(tx, decision.outcome, random.token())
    return decision
  })
}

/** Saves of the sheet and voiding it wait; the share of the category keeps its closing (for no key update) waiting. */
async function lockSheet(tx: Tx, { entryId, seatId }: SheetKey): Promise<void> {
  await tx
    .selectFrom('award_categories as category')
    .innerJoin('award_standing_entries as entry', 'entry.category_id', 'category.id')
    .where('entry.entry_id', '=', entryId)
    .select('category.id')
    .forShare('category')
    .execute()
  await tx
    .selectFrom('award_sheets')
    .where('entry_id', '=', entryId)
    .where('seat_id', '=', seatId)
    .select('id')
    .forUpdate()
    .execute()
}

async function recordSeal(tx: Tx, seal: Seal, salt: string): Promise<void> {
  const content = canonical(seal.content).text
  const commitment = sha256(content + salt)
  const { id } = await tx
    .insertInto('award_seals')
    .values({
      sheet_id: seal.sheetId,
      number: seal.number,
      content,
      salt,
      commitment,
      sealed_by: seal.sealedBy,
      sealed_at: seal.sealedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, {
    kind: 'sheet-sealed',
    actorId: seal.sealedBy,
    subject: { table: 'award_seals', id },
    at: seal.sealedAt,
    data: { sheetId: seal.sheetId, commitment },
  })
}

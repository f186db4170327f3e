import { listJurors } from '../src/features/award/judging/juror.queries.ts'
import { decideSeal } from '../src/features/award/judging/seal-transaction.queries.ts'
import { findSheet, type SheetKey } from '../src/features/award/judging/sheet-case.queries.ts'
import { recordSheetSave } from '../src/features/award/judging/sheet-save.queries.ts'
import { EMPTY_SHEET, saveSheet, type SheetDraft } from '../src/features/award/judging/sheet.rules.ts'
import { databaseNow } from '../src/platform/clock.ts'
import type { Db } from '../src/platform/db.ts'
import type { Deps } from '../src/platform/deps.ts'

type Given = { entryId: string; personId: string; draft?: Partial<SheetDraft> }

/** Points in the middle of the scale, for every criterion of the edition. */
const MIDDLE: Partial<SheetDraft> = { points: { gewinn: 3, innovation: 2, zukunft: 4 } }

/** Saved through the rule, as the page would; the juror has declared that there is no conflict (givenNoConflict). */
export async function givenDraftSheet(db: Db, given: Given): Promise<SheetKey> {
  const key = { entryId: given.entryId, personId: given.personId, seatId: await seatOf(db, given) }
  const sheet = await findSheet(db, key)
  if (!sheet) throw new Error('this entry has no sheet for this person')
  const decision = saveSheet(sheet, { base: sheet.revision, draft: { ...EMPTY_SHEET, ...(given.draft ?? MIDDLE) } })
  if (!decision.ok) throw new Error(decision.because)
  if (decision.outcome !== 'unchanged') await recordSheetSave(db, decision.outcome)
  return key
}

/** Saved and sealed through the one door. */
export async function givenSealedSheet(deps: Pick<Deps, 'db' | 'random'>, given: Given): Promise<SheetKey> {
  const key = await givenDraftSheet(deps.db, given)
  const sheet = await findSheet(deps.db, key)
  const decision = await decideSeal(deps, { ...key, base: sheet?.revision ?? 0 })
  if (!decision.ok) throw new Error(decision.because)
  return key
}

/** A row of the declaration, when owner A's door is not what is tested. */
export async function givenDeclared(
  db: Db,
  given: { entryId: string; personId: string; state?: 'none' | 'declared' },
): Promise<void> {
  const state = given.state ?? 'none'
  await db
    .insertInto('award_conflicts')
    .values({
      entry_id: given.entryId,
      person_id: given.personId,
      state,
      reason_class: state === 'declared' ? 'own-body' : null,
      set_by: given.personId,
      set_at: await databaseNow(db),
    })
    .execute()
}

async function seatOf(db: Db, { entryId, personId }: Given): Promise<string> {
  const { edition_id } = await db
    .selectFrom('award_entries')
    .where('id', '=', entryId)
    .select('edition_id')
    .executeTakeFirstOrThrow()
  const juror = (await listJurors(db, edition_id)).find((one) => one.personId === personId)
  if (!juror) throw new Error('this person acts for no seat')
  return juror.seatId
}

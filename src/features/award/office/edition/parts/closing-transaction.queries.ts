import { transact, type Db } from '../../../../../platform/db.ts'
import { wallClockOf } from '../../../../../plain/wall-clock.ts'
import { lockEdition } from '../../../judging/release.queries.ts'
import { databaseNow } from '../../../../../platform/clock.ts'
import { findWaitingClosing, recordClosingTakeBack, recordConfirmedClosing } from './closing.queries.ts'
import { confirmClosing, withClosing, type ClosingRefusal } from './closing.rules.ts'
import { baseOf, readContent } from './part-content.queries.ts'
import { findPartFacts } from './part-facts.queries.ts'
import { changeProblems } from './part.rules.ts'
import { changePart } from './part-transaction.queries.ts'
import { phasesPart } from './phases-part.ts'

type Confirmed = { editionId: string; id: string; personId: string }

/** The second person's act: the closing alone, put into the timetable as it stands now, by the rules as they answer now. Null when done. */
export async function confirmClosingChange(
  db: Db,
  { editionId, id, personId }: Confirmed,
): Promise<ClosingRefusal | { problem: string } | null> {
  return transact(db, async (tx) => {
    await lockEdition(tx, editionId)
    const decision = confirmClosing(await findWaitingClosing(tx, editionId), { id, personId })
    if (!decision.ok) return decision.because
    const { closesAt, reason } = decision.outcome
    const facts = await findPartFacts(tx, editionId)
    if (!facts) throw new Error('the edition was there before it was locked')
    const before = await readContent(tx, phasesPart, editionId)
    const typed = withClosing(before, wallClockOf(closesAt))
    const [problem] = Object.values(changeProblems(phasesPart, { before, after: typed, facts, reason }))
    if (problem) return { problem }
    const save = { part: phasesPart, editionId, typed, base: baseOf(before), reason, personId }
    const changeId = await changePart(tx, save, { before, facts })
    await recordConfirmedClosing(tx, { id, changeId, personId, at: facts.now })
    return null
  })
}

/** Either person's act, as long as it waits. Null when done. */
export async function takeClosingBack(db: Db, { editionId, id, personId }: Confirmed): Promise<ClosingRefusal | null> {
  return transact(db, async (tx) => {
    await lockEdition(tx, editionId)
    if ((await findWaitingClosing(tx, editionId))?.id !== id) return 'nothing-asked'
    await recordClosingTakeBack(tx, { id, personId, at: await databaseNow(tx) })
    return null
  })
}

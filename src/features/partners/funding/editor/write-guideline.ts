import { isoDate } from '../../../../plain/german-date.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Db } from '../../../../platform/db.ts'
import { listGuidelines, lockGuidelines } from '../guideline.queries.ts'
import {
  withdrawGuideline,
  writeGuideline,
  type GuidelineRefusal,
  type PublishedGuideline,
  type WithdrawalRefusal,
} from '../guideline.rules.ts'
import { recordGuideline, recordGuidelineVersion, recordGuidelineWithdrawal } from '../record-guideline.queries.ts'

type Wish = { guidelineId: string; base: number; said: PublishedGuideline; personId: string; isNew: boolean }

/** Null when it was done, or was done before by the same click. */
export function saveGuideline(db: Db, { guidelineId, base, said, personId, isNew }: Wish): Promise<GuidelineRefusal | null> {
  return transact(db, async (tx) => {
    await lockGuidelines(tx)
    const all = await listGuidelines(tx)
    const guideline = all.find(({ id }) => id === guidelineId) ?? null
    if (isNew && guideline) return null
    const decision = writeGuideline(said, { guideline, all, base })
    if (!decision.ok) return decision.because
    if (decision.outcome === 'unchanged') return null
    const by = { guidelineId, personId, at: await databaseNow(tx) }
    if (isNew) await recordGuideline(tx, by, said)
    else await recordGuidelineVersion(tx, by, { number: decision.outcome.number, said })
    return null
  })
}

/** Null when it was done. */
export function takeBackGuideline(
  db: Db,
  { guidelineId, personId }: { guidelineId: string; personId: string },
): Promise<WithdrawalRefusal | null> {
  return transact(db, async (tx) => {
    await lockGuidelines(tx)
    const guideline = (await listGuidelines(tx)).find(({ id }) => id === guidelineId)
    if (!guideline) return null
    const at = await databaseNow(tx)
    const decision = withdrawGuideline(guideline, isoDate(at))
    if (!decision.ok) return decision.because
    if (decision.outcome !== 'unchanged') await recordGuidelineWithdrawal(tx, { guidelineId, personId, at })
    return null
  })
}

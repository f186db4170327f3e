import type { Db } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Decision } from '../../../plain/decision.ts'
import { listAdvices, recordAdvice, recordAdviceWithdrawal } from './advice.queries.ts'
import { noteAdvice, withdrawAdvice, type AdviceRefusal, type AdviceWithdrawalRefusal } from './advice.rules.ts'
import { officePerson, underLock, type OfficeAct } from './conflict-transaction.queries.ts'

/** From then on the juror's "none" counts no more, and the juror is asked again with the suggestion in view. */
export async function decideAdvice(
  db: Db,
  act: OfficeAct & { source: string; advisedOn: string },
): Promise<Decision<string, AdviceRefusal | 'unknown'>> {
  return underLock(db, act, async (tx, { entryId, personId }, at) => {
    const pair = { entryId, personId, advices: await listAdvices(tx, entryId, personId) }
    const said = { source: act.source, advisedOn: act.advisedOn }
    const decision = noteAdvice(pair, { said, by: await officePerson(tx, act) }, at)
    if (!decision.ok) return decision
    const id = await recordAdvice(tx, decision.outcome)
    const subject = { table: 'award_advices', id }
    await recordEvent(tx, { kind: 'advice-noted', actorId: act.officePersonId, at, subject, data: { entryId, personId } })
    return { ok: true, outcome: id }
  })
}

export async function decideAdviceWithdrawal(
  db: Db,
  act: OfficeAct & { adviceId: string; reason: string },
): Promise<Decision<string, AdviceWithdrawalRefusal | 'unknown'>> {
  return underLock(db, act, async (tx, { entryId, personId }, at) => {
    const advice = (await listAdvices(tx, entryId, personId)).find(({ id }) => id === act.adviceId)
    const decision = withdrawAdvice(advice, { reason: act.reason, by: await officePerson(tx, act) }, at)
    if (!decision.ok) return decision
    await recordAdviceWithdrawal(tx, decision.outcome)
    const subject = { table: 'award_advices', id: act.adviceId }
    await recordEvent(tx, { kind: 'advice-withdrawn', actorId: act.officePersonId, at, subject, data: { entryId, personId } })
    return { ok: true, outcome: act.adviceId }
  })
}

import { databaseNow } from '../../platform/clock.ts'
import { transact, type Db } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { addJob } from '../../platform/jobs.ts'
import { refuse, type Decision } from '../../plain/decision.ts'
import { lockStandingCategory } from './correction-transaction.queries.ts'
import type { Asking } from './entry.queries.ts'
import { mayHandIn } from './entry.rules.ts'
import { findHandInCase } from './hand-in-case.queries.ts'
import { recordTakeBack, recordWithdrawal } from './submission-record.queries.ts'
import { findWithdrawalFacts, lockEntry, removeArrivals } from './submission.queries.ts'
import {
  takeBack,
  withdraw,
  type TakeBack,
  type TakeBackRefusal,
  type Withdrawal,
  type WithdrawalRefusal,
} from './submission.rules.ts'

export const MAIL_TAKE_BACK = 'award-mail-take-back'
export const MAIL_WITHDRAWAL = 'award-mail-withdrawal'

export type ActAttempt = { entryId: string; actor: Asking; arrivedAt: Date }

/** Under the entry's lock, like handing in: the two can meet, and one of them is first. */
export async function decideTakeBack(
  db: Db,
  { entryId, actor, arrivedAt }: ActAttempt,
): Promise<Decision<TakeBack, TakeBackRefusal>> {
  return transact(db, async (tx) => {
    await lockEntry(tx, entryId)
    const found = await findHandInCase(tx, entryId, actor)
    if (!found) return refuse('no-right')
    const decision = takeBack(found.facts, { personId: actor.personId, mayHandIn: mayHandIn(found.entry), arrivedAt })
    if (!decision.ok) return decision
    const { submissionId, takenBackBy } = decision.outcome
    await recordTakeBack(tx, entryId, decision.outcome)
    await removeArrivals(tx, entryId)
    await addJob(tx, MAIL_TAKE_BACK, { submissionId })
    const subject = { table: 'award_submissions', id: submissionId }
    await recordEvent(tx, {
      kind: 'entry-taken-back',
      actorId: takenBackBy,
      subject,
      at: await databaseNow(tx),
      data: { entryId, arrivedAt: arrivedAt.toISOString() },
    })
    return decision
  })
}

export async function decideWithdrawal(
  db: Db,
  attempt: ActAttempt,
  reason: string,
): Promise<Decision<Withdrawal, WithdrawalRefusal>> {
  const { entryId, actor, arrivedAt } = attempt
  return transact(db, async (tx) => {
    await lockEntry(tx, entryId)
    await lockStandingCategory(tx, entryId)
    const found = await findHandInCase(tx, entryId, actor)
    if (!found) return refuse('no-right')
    const decision = withdraw(
      { ...found.facts, ...(await findWithdrawalFacts(tx, entryId)) },
      { personId: actor.personId, mayHandIn: mayHandIn(found.entry), arrivedAt },
      reason,
    )
    if (!decision.ok) return decision
    await recordWithdrawal(tx, decision.outcome)
    await removeArrivals(tx, entryId)
    await addJob(tx, MAIL_WITHDRAWAL, { entryId })
    const subject = { table: 'award_entries', id: entryId }
    await recordEvent(tx, {
      kind: 'entry-withdrawn',
      actorId: actor.personId,
      subject,
      at: await databaseNow(tx),
      data: { arrivedAt: arrivedAt.toISOString() },
    })
    return decision
  })
}

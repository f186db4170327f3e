import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Db, type Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { addJob } from '../../../platform/jobs.ts'
import { allow, refuse, type Decision } from '../../../plain/decision.ts'
import {
  findConflictCase,
  hasSatInJury,
  isConflictSaidBy,
  lockConflict,
  recordConflict,
  recordLiftAsked,
  recordLiftConfirmed,
} from './conflict.queries.ts'
import {
  askLift,
  confirmLift,
  declareConflict,
  setConflict,
  type Answer,
  type ConflictCase,
  type ConflictFact,
  type ConflictRow,
  type ConflictState,
  type DeclareRefusal,
  type LiftRefusal,
  type OfficePerson,
  type SetRefusal,
} from './conflict.rules.ts'
import { voidSheet } from './sheet-void.queries.ts'

/** The job of judging/late-conflict.job.ts. */
export const MAIL_LATE_CONFLICT = 'award-mail-late-conflict'

export type Pair = { entryId: string; personId: string }

/** The juror's own word on one entry. */
export async function decideDeclaration(
  db: Db,
  said: Pair & { answer: Answer; seen: ConflictFact[] },
): Promise<Decision<ConflictState, DeclareRefusal | 'unknown'>> {
  return underLock(db, said, async (tx, known, at) => {
    const decision = declareConflict(known, said, at)
    if (!decision.ok) return (await isSecondClick(tx, known, said.answer, said.personId)) ? allow('declared') : decision
    if (decision.outcome !== 'unchanged') await keep(tx, decision.outcome)
    return allow(said.answer.state)
  })
}

export type OfficeAct = Pair & { editionId: string; officePersonId: string }

export async function decideSetConflict(
  db: Db,
  act: OfficeAct & { answer: Extract<Answer, { state: 'declared' }> },
): Promise<Decision<string, SetRefusal | 'unknown'>> {
  return underLock(db, act, async (tx, known, at) => {
    const decision = setConflict(known, { answer: act.answer, by: await officePerson(tx, act) }, at)
    if (decision.ok) return keep(tx, decision.outcome)
    return (await isSecondClick(tx, known, act.answer, act.officePersonId)) ? allow(known.conflictId ?? '') : decision
  })
}

/** The conflict that stands is the one that this person has just declared: they are answered as they were the first time. */
async function isSecondClick(tx: Tx, { conflictId }: ConflictCase, answer: Answer, setBy: string): Promise<boolean> {
  if (!conflictId || answer.state !== 'declared') return false
  return isConflictSaidBy(tx, { conflictId, setBy, reasonClass: answer.reasonClass, note: answer.note })
}

export async function decideAskLift(
  db: Db,
  act: OfficeAct & { reason: string },
): Promise<Decision<string, LiftRefusal | 'unknown'>> {
  return underLock(db, act, async (tx, known, at) => {
    const decision = askLift(known, { reason: act.reason, by: await officePerson(tx, act) }, at)
    if (!decision.ok) return decision
    const { conflictId, askedBy } = decision.outcome
    const liftId = await recordLiftAsked(tx, decision.outcome)
    await tell(tx, { kind: 'conflict-lift-asked', conflictId, actorId: askedBy, at, data: { liftId } })
    return { ok: true, outcome: liftId }
  })
}

export async function decideConfirmLift(db: Db, act: OfficeAct): Promise<Decision<string, LiftRefusal | 'unknown'>> {
  return underLock(db, act, async (tx, known, at) => {
    const decision = confirmLift(known, await officePerson(tx, act), at)
    if (!decision.ok) return decision
    const { conflictId, confirmedBy, liftId } = decision.outcome
    await recordLiftConfirmed(tx, decision.outcome)
    await tell(tx, { kind: 'conflict-lifted', conflictId, actorId: confirmedBy, at, data: { liftId } })
    return { ok: true, outcome: liftId }
  })
}

type Work<R> = (tx: Tx, known: ConflictCase, at: Date) => Promise<R>

/** Whatever decides about a person and an entry goes through here. */
export async function underLock<R>(
  db: Db,
  { entryId, personId }: Pair,
  work: Work<R>,
): Promise<R | { ok: false; because: 'unknown' }> {
  return transact(db, async (tx) => {
    await lockConflict(tx, entryId, personId)
    const known = await findConflictCase(tx, entryId, personId)
    return known ? work(tx, known, await databaseNow(tx)) : refuse('unknown')
  })
}

export async function officePerson(tx: Tx, { officePersonId, editionId }: OfficeAct): Promise<OfficePerson> {
  return { personId: officePersonId, satInJury: await hasSatInJury(tx, officePersonId, editionId) }
}

async function keep(tx: Tx, row: ConflictRow): Promise<{ ok: true; outcome: string }> {
  const conflictId = await recordConflict(tx, row)
  const { entryId, personId, state, setBy, setAt } = row
  const voiding = { entryId, personId, conflictId, voidedBy: setBy, at: setAt }
  if (state === 'declared') await voidSheet(tx, voiding)
  if (row.isLate) await addJob(tx, MAIL_LATE_CONFLICT, { conflictId })
  const data = { entryId, personId, state, late: row.isLate }
  await tell(tx, { kind: 'conflict-stated', conflictId, actorId: setBy, at: setAt, data })
  return { ok: true, outcome: conflictId }
}

type Told = { kind: string; conflictId: string; actorId: string; at: Date; data: Record<string, string | boolean> }

function tell(tx: Tx, { conflictId, ...event }: Told): Promise<void> {
  return recordEvent(tx, { ...event, subject: { table: 'award_conflicts', id: conflictId } })
}

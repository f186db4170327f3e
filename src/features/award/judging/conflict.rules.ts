import { allow, refuse, type Decision } from '../../../plain/decision.ts'

export type ConflictState = 'not-asked' | 'none' | 'declared'

export const REASON_CLASSES = ['own-body', 'advice', 'employment', 'family', 'interest', 'other'] as const
export type ReasonClass = (typeof REASON_CLASSES)[number]

/** What suggests a conflict and is never more than a suggestion: the view award_conflict_facts. */
export type ConflictFact = 'lead' | 'partner' | 'took-part' | 'advice'

/** One person and one entry, read when something is decided. */
export type ConflictCase = {
  entryId: string
  personId: string
  state: ConflictState
  /** The declared conflict that stands. */
  conflictId: string | null
  facts: ConflictFact[]
  /** Asked for by one person of the office, waiting for a second one. */
  lift: { id: string; askedBy: string } | null
}

export type Answer = { state: 'none' } | { state: 'declared'; reasonClass: ReasonClass; note: string }

export type ConflictRow = {
  entryId: string
  personId: string
  state: 'none' | 'declared'
  reasonClass: ReasonClass | null
  note: string
  askedAbout: ConflictFact[]
  setBy: string
  setAt: Date
  /** The juror may have read the entry before: sheets are voided and the office is told. */
  isLate: boolean
}

export type DeclareRefusal = 'conflict-stands' | 'facts-changed'

/**
 * The juror's own word. Taking a conflict back is not among it (security.md JU-04), and "none" counts only when the juror had the
 * same hard facts in view that there are now.
 */
export function declareConflict(
  known: ConflictCase,
  { answer, seen }: { answer: Answer; seen: ConflictFact[] },
  at: Date,
): Decision<ConflictRow | 'unchanged', DeclareRefusal> {
  if (known.state === 'declared') return refuse('conflict-stands')
  if (known.state === answer.state) return allow('unchanged')
  if (answer.state === 'none' && known.facts.some((fact) => !seen.includes(fact))) return refuse('facts-changed')
  return allow(rowOf(known, answer, { setBy: known.personId, setAt: at }))
}

/** Whoever sits or has sat in the jury of the edition, as member or deputy, has no hand in its conflicts. */
export type OfficePerson = { personId: string; satInJury: boolean }

export type SetRefusal = 'conflict-stands' | 'of-the-jury'

export function setConflict(
  known: ConflictCase,
  { answer, by }: { answer: Extract<Answer, { state: 'declared' }>; by: OfficePerson },
  at: Date,
): Decision<ConflictRow, SetRefusal> {
  if (by.satInJury) return refuse('of-the-jury')
  if (known.state === 'declared') return refuse('conflict-stands')
  return allow(rowOf(known, answer, { setBy: by.personId, setAt: at }))
}

function rowOf(known: ConflictCase, answer: Answer, said: { setBy: string; setAt: Date }): ConflictRow {
  const declared = answer.state === 'declared'
  return {
    entryId: known.entryId,
    personId: known.personId,
    state: answer.state,
    reasonClass: declared ? answer.reasonClass : null,
    note: declared ? answer.note : '',
    askedAbout: known.facts,
    ...said,
    isLate: declared && known.state === 'none',
  }
}

export type LiftRefusal = 'of-the-jury' | 'nothing-to-lift' | 'already-asked' | 'not-asked-for' | 'same-person'
export type LiftAsked = { conflictId: string; reason: string; askedBy: string; askedAt: Date }
export type LiftConfirmed = { liftId: string; conflictId: string; confirmedBy: string; confirmedAt: Date }

/** The first of two persons of the office. */
export function askLift(
  known: ConflictCase,
  { reason, by }: { reason: string; by: OfficePerson },
  at: Date,
): Decision<LiftAsked, LiftRefusal> {
  if (by.satInJury) return refuse('of-the-jury')
  if (!known.conflictId) return refuse('nothing-to-lift')
  if (known.lift) return refuse('already-asked')
  return allow({ conflictId: known.conflictId, reason, askedBy: by.personId, askedAt: at })
}

/** The second one. From then on the juror is asked again, or an earlier "none" counts. */
export function confirmLift(known: ConflictCase, by: OfficePerson, at: Date): Decision<LiftConfirmed, LiftRefusal> {
  if (by.satInJury) return refuse('of-the-jury')
  if (!known.conflictId) return refuse('nothing-to-lift')
  if (!known.lift) return refuse('not-asked-for')
  if (known.lift.askedBy === by.personId) return refuse('same-person')
  return allow({ liftId: known.lift.id, conflictId: known.conflictId, confirmedBy: by.personId, confirmedAt: at })
}

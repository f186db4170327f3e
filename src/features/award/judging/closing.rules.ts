import { allow, refuse, type Decision } from '../../../plain/decision.ts'
import type { Phase } from '../edition.rules.ts'

/** How a seat stands to an entry. Vacant seats owe nothing; the quorum sees to it that enough have judged. */
export type CellState = 'sealed' | 'open' | 'excused' | 'conflicted' | 'vacant'
export type Cell = { entryId: string; seatId: string; state: CellState; sealId: string | null }

export type CategoryScoring = {
  categoryId: string
  round: number
  phase: Phase
  askedAt: Date
  quorum: number
  /** Every entry of the round beside every seat. */
  cells: Cell[]
  /** Who has acted for the closing so far. */
  acts: { personId: string; name: string; actedAt: Date }[]
}

export type ClosingRefusal = 'not-in-jury-phase' | 'already-closed' | 'acted-before' | 'sheets-missing' | 'no-quorum'
export type ClosingAct = { categoryId: string; round: number; personId: string; actedAt: Date; closes: boolean }

/** The second act closes and opens all sheets. What changed between the acts (a late conflict) is looked at again. */
export function closeCategory(scoring: CategoryScoring, personId: string): Decision<ClosingAct, ClosingRefusal> {
  const { categoryId, round, acts, askedAt } = scoring
  if (acts.length >= 2) return refuse('already-closed')
  if (acts.some((act) => act.personId === personId)) return refuse('acted-before')
  const because = closingObstacle(scoring)
  if (because) return refuse(because)
  return allow({ categoryId, round, personId, actedAt: askedAt, closes: acts.length === 1 })
}

export function closingObstacle(scoring: CategoryScoring): 'not-in-jury-phase' | 'sheets-missing' | 'no-quorum' | null {
  if (scoring.phase !== 'jury' && scoring.phase !== 'decided') return 'not-in-jury-phase'
  if (scoring.cells.some((cell) => cell.state === 'open')) return 'sheets-missing'
  return entriesWithoutQuorum(scoring).length > 0 ? 'no-quorum' : null
}

/** Who is excused has not judged: only sealed sheets count towards the quorum. */
export function entriesWithoutQuorum({ cells, quorum }: Pick<CategoryScoring, 'cells' | 'quorum'>): string[] {
  const entries = [...new Set(cells.map((cell) => cell.entryId))]
  return entries.filter((entryId) => countOf(cells, 'sealed', entryId) < quorum)
}

export function countOf(cells: Cell[], state: CellState, entryId?: string): number {
  return cells.filter((cell) => cell.state === state && (entryId === undefined || cell.entryId === entryId)).length
}

export type ExcuseRefusal = 'not-open' | 'category-closed' | 'reason-missing'
export type Excuse = { entryId: string; seatId: string; reason: string; excusedBy: string; excusedAt: Date }

/** For a seat that has no conflict and yet will not judge an entry. It cannot be taken back: the sheet is out of the juror's hands. */
export function excuseSeat(
  scoring: CategoryScoring,
  wanted: { entryId: string; seatId: string; reason: string; personId: string },
): Decision<Excuse, ExcuseRefusal> {
  const { entryId, seatId, personId } = wanted
  const reason = wanted.reason.trim()
  if (scoring.acts.length >= 2) return refuse('category-closed')
  const cell = scoring.cells.find((one) => one.entryId === entryId && one.seatId === seatId)
  if (cell?.state !== 'open') return refuse('not-open')
  if (reason === '') return refuse('reason-missing')
  return allow({ entryId, seatId, reason, excusedBy: personId, excusedAt: scoring.askedAt })
}

export type SealInQuestion = {
  sealId: string
  sheetId: string
  entryId: string
  seatId: string
  categoryId: string
  round: number
  sealedAt: Date
  /** The newest seal of a sheet that is neither broken nor voided. */
  counts: boolean
  isClosed: boolean
  asked: { personId: string; name: string; reason: string; askedAt: Date } | null
  askedAt: Date
}
export type UnsealingRefusal =
  | 'does-not-count'
  | 'category-closed'
  | 'same-person'
  | 'reason-missing'
  | 'asked-meanwhile'
  | 'nothing-asked'
export type Unsealing =
  | { act: 'ask'; sealId: string; sheetId: string; reason: string; personId: string; at: Date }
  | { act: 'confirm'; sealId: string; sheetId: string; personId: string; at: Date }

/**
 * One asks with a reason, another one confirms (JU-14), having read it: who asks for the second time does not confirm. After the
 * closing the sheet is known, and nothing is broken any more.
 */
export function breakSeal(
  seal: SealInQuestion,
  by: { act: Unsealing['act']; personId: string; reason: string },
): Decision<Unsealing, UnsealingRefusal> {
  const { sealId, sheetId, askedAt: at } = seal
  const reason = by.reason.trim()
  if (!seal.counts) return refuse('does-not-count')
  if (seal.isClosed) return refuse('category-closed')
  if (seal.asked?.personId === by.personId) return refuse('same-person')
  if (by.act === 'confirm')
    return seal.asked ? allow({ act: 'confirm', sealId, sheetId, personId: by.personId, at }) : refuse('nothing-asked')
  if (seal.asked) return refuse('asked-meanwhile')
  if (reason === '') return refuse('reason-missing')
  return allow({ act: 'ask', sealId, sheetId, reason, personId: by.personId, at })
}

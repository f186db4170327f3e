import { allow, refuse, type Decision } from '../../../plain/decision.ts'

/** What a result of the formal check, or another category, depends on. */
export type FormalFacts = {
  entryId: string
  /** Two persons have opened the edition's entries. */
  isOpened: boolean
  /** Handed in, not taken back, not withdrawn. */
  isStanding: boolean
  admitted: boolean | null
  categoryId: string | null
  /** Categories of the edition that two persons have closed, or that are decided: nothing enters or leaves them. */
  closedCategoryIds: string[]
  /** A correction is under way: the result waits for it. */
  isBeingCorrected: boolean
}

export type AdmissionRefusal =
  | 'not-opened'
  | 'not-standing'
  | 'category-closed'
  | 'being-corrected'
  | 'reason-missing'
  | 'unchanged'
  | 'decided-meanwhile'
export type Admission = { entryId: string; admitted: boolean; reason: string; decidedBy: string; decidedAt: Date }
type By = { personId: string; now: Date }

/** What the page showed, as it stands in the form: 'open' before anybody has decided. */
export const ADMISSION_STATES = ['open', 'admitted', 'not-admitted'] as const
export type AdmissionState = (typeof ADMISSION_STATES)[number]

export function admissionState(admitted: boolean | null): AdmissionState {
  if (admitted === null) return 'open'
  return admitted ? 'admitted' : 'not-admitted'
}

/**
 * Whoever is not admitted is told why; whoever is admitted need not be given a reason. `seen`: what somebody else has decided since
 * the page was shown is not turned round unread.
 */
export function decideAdmission(
  facts: FormalFacts,
  { seen, ...wish }: { admitted: boolean; reason: string; seen?: AdmissionState },
  { personId, now }: By,
): Decision<Admission, AdmissionRefusal> {
  const because = obstacle(facts)
  if (because) return refuse(because)
  if (facts.isBeingCorrected) return refuse('being-corrected')
  if (facts.admitted === wish.admitted) return refuse('unchanged')
  if (seen && seen !== admissionState(facts.admitted)) return refuse('decided-meanwhile')
  if (!wish.admitted && wish.reason === '') return refuse('reason-missing')
  return allow({ entryId: facts.entryId, ...wish, decidedBy: personId, decidedAt: now })
}

export type ReassignmentRefusal =
  | 'not-opened'
  | 'not-standing'
  | 'category-closed'
  | 'same-category'
  | 'unknown-category'
  | 'reason-missing'
export type Reassignment = { entryId: string; categoryId: string; reason: string; reassignedBy: string; reassignedAt: Date }

/** Jurors judge what is in their category: neither the old nor the new one may be closed. */
export function reassign(
  facts: FormalFacts & { categoryIds: string[] },
  wish: { categoryId: string; reason: string },
  { personId, now }: By,
): Decision<Reassignment, ReassignmentRefusal> {
  const because = obstacle(facts)
  if (because) return refuse(because)
  if (!facts.categoryIds.includes(wish.categoryId)) return refuse('unknown-category')
  if (facts.closedCategoryIds.includes(wish.categoryId)) return refuse('category-closed')
  if (facts.categoryId === wish.categoryId) return refuse('same-category')
  if (wish.reason === '') return refuse('reason-missing')
  return allow({ entryId: facts.entryId, ...wish, reassignedBy: personId, reassignedAt: now })
}

function obstacle(facts: FormalFacts): 'not-opened' | 'not-standing' | 'category-closed' | null {
  if (!facts.isOpened) return 'not-opened'
  if (!facts.isStanding) return 'not-standing'
  return facts.categoryId && facts.closedCategoryIds.includes(facts.categoryId) ? 'category-closed' : null
}

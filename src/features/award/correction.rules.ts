import { allow, refuse, type Decision } from '../../plain/decision.ts'
import type { CorrectionPart, OpenCorrection } from './correction-parts.rules.ts'
import type { FormalFacts } from './judging/admission.rules.ts'
import { obstacles, type HandIn, type HandInClick, type HandInFacts, type HandInRefusal } from './submission.rules.ts'

/** What asking for a correction depends on; read under the locks of entry and category. */
export type CorrectionFacts = FormalFacts & {
  submissionId: string | null
  /** A juror has sealed a sheet on the version that stands. */
  isJudged: boolean
}
export type CorrectionWish = { message: string; parts: CorrectionPart[]; correctUntil: Date }
export type CorrectionRequest = CorrectionWish & { entryId: string; submissionId: string; askedBy: string; askedAt: Date }
export type MendingObstacle = 'not-opened' | 'not-standing' | 'category-closed' | 'being-judged' | 'being-corrected'
export type CorrectionAskRefusal = MendingObstacle | 'message-missing' | 'parts-missing' | 'term-past'
type By = { personId: string; now: Date }

/** Whoever judges must judge what stands: from the first sealed sheet on nothing is corrected. */
export function askCorrection(
  facts: CorrectionFacts,
  wish: CorrectionWish,
  { personId, now }: By,
): Decision<CorrectionRequest, CorrectionAskRefusal> {
  const because = mendingObstacle(facts) ?? refusalOfWish(wish, now)
  if (because) return refuse(because)
  if (!facts.submissionId) return refuse('not-standing')
  const parts = withoutRepetition(wish.parts)
  return allow({ ...wish, parts, entryId: facts.entryId, submissionId: facts.submissionId, askedBy: personId, askedAt: now })
}

/** Null when what stands may still be changed at all, by whomever. */
export function mendingObstacle(facts: CorrectionFacts): MendingObstacle | null {
  if (!facts.isOpened) return 'not-opened'
  if (!facts.isStanding || !facts.submissionId) return 'not-standing'
  if (facts.isBeingCorrected) return 'being-corrected'
  if (facts.isJudged) return 'being-judged'
  return facts.categoryId && facts.closedCategoryIds.includes(facts.categoryId) ? 'category-closed' : null
}

function refusalOfWish({ message, parts, correctUntil }: CorrectionWish, now: Date): CorrectionAskRefusal | null {
  if (message.trim() === '') return 'message-missing'
  if (parts.length === 0) return 'parts-missing'
  return correctUntil <= now ? 'term-past' : null
}

/** A whole step contains its fields. */
function withoutRepetition(parts: CorrectionPart[]): CorrectionPart[] {
  const whole = new Set(parts.filter(({ field }) => field === '').map(({ step }) => step))
  return parts.filter(({ step, field }) => field === '' || !whole.has(step))
}

export type CompletionFacts = {
  /** Of the version to be mended with the named parts as they stand now; see correctedEntry. */
  facts: HandInFacts
  correction: OpenCorrection | null
  /** Something differs from the version to be mended. */
  isChanged: boolean
}
export type CompletionRefusal =
  | Exclude<HandInRefusal, 'already-handed-in' | 'not-open-yet' | 'deadline-passed'>
  | 'no-correction'
  | 'term-passed'
  | 'nothing-changed'

/** The edition's closing says nothing here and the correction's term says nothing anywhere else: two doors, two ends. */
export function completeCorrection(
  { facts, correction, isChanged }: CompletionFacts,
  click: HandInClick,
): Decision<HandIn & { correctionId: string }, CompletionRefusal> {
  if (!click.mayHandIn) return refuse('no-right')
  if (facts.withdrawn) return refuse('withdrawn')
  if (!correction || correction.submissionId !== facts.activeSubmissionId) return refuse('no-correction')
  if (click.arrivedAt >= correction.correctUntil) return refuse('term-passed')
  if (click.contentsSha256 !== facts.contentsSha256) return refuse('manifest-changed')
  if (!isChanged) return refuse('nothing-changed')
  const [because] = obstacles(facts)
  if (because) return refuse(because as CompletionRefusal)
  if (!facts.categoryId) return refuse('incomplete')
  return allow({
    correctionId: correction.id,
    entryId: facts.entryId,
    editionId: facts.editionId,
    leadOrganisationId: facts.leadOrganisationId,
    version: facts.newestVersion + 1,
    categoryId: facts.categoryId,
    arrivedAt: click.arrivedAt,
    submittedBy: click.personId,
  })
}

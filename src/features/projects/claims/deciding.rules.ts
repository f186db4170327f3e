import { characterCount } from '../../../plain/character-count.ts'
import { allow, refuse, type Decision } from '../../../plain/decision.ts'

export type ClaimState = 'waiting' | 'accepted' | 'declined' | 'undone'
export type DecideFacts = {
  claim: { organisationId: string; accepted: boolean | null; answer: string; undoneAt: Date | null; undoneBecause: string | null }
  /** Null once the profile is withdrawn. */
  profile: { organisationId: string | null } | null
  /** The editors have a draft of this profile before them: theirs before the claim, the organisation's after it. */
  hasWaitingDraft: boolean
}
export type DecideRefusal =
  | 'decided-meanwhile'
  | 'own-organisation'
  | 'has-organisation'
  | 'withdrawn'
  | 'draft-waiting'
  | 'answer-missing'
  | 'answer-too-long'
export type Decide = { act: 'accept' | 'decline' | 'undo'; answer: string }

export const MOST_ANSWER = 1000

export function claimState({ accepted, undoneAt }: DecideFacts['claim']): ClaimState {
  if (accepted === null) return 'waiting'
  if (!accepted) return 'declined'
  return undoneAt ? 'undone' : 'accepted'
}

/** By an editor who does not belong to the organisation; whoever is refused, or loses it again, reads why. */
export function decideClaim(
  facts: DecideFacts,
  { act, answer, organisationId }: Decide & { organisationId: string | null },
): Decision<Decide | 'unchanged', DecideRefusal> {
  if (isDecidedSo(facts.claim, { act, answer })) return allow('unchanged')
  if (claimState(facts.claim) !== (act === 'undo' ? 'accepted' : 'waiting')) return refuse('decided-meanwhile')
  if (facts.claim.organisationId === organisationId) return refuse('own-organisation')
  if (act !== 'accept' && answer === '') return refuse('answer-missing')
  if (characterCount(answer) > MOST_ANSWER) return refuse('answer-too-long')
  const because = act === 'decline' ? null : standingObstacle(facts, act)
  return because ? refuse(because) : allow({ act, answer })
}

function isDecidedSo(claim: DecideFacts['claim'], { act, answer }: Decide): boolean {
  const state = claimState(claim)
  if (act === 'undo') return state === 'undone' && claim.undoneBecause === answer
  return state === (act === 'accept' ? 'accepted' : 'declined') && claim.answer === answer
}

function standingObstacle({ profile, hasWaitingDraft }: DecideFacts, act: 'accept' | 'undo'): DecideRefusal | null {
  if (!profile) return 'withdrawn'
  if (act === 'accept' && profile.organisationId !== null) return 'has-organisation'
  return hasWaitingDraft ? 'draft-waiting' : null
}

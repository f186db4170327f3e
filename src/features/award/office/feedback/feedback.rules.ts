import { allow, refuse, type Decision } from '../../../../plain/decision.ts'

export type WrittenFeedback = {
  revision: number
  text: string
  writtenBy: string
  writtenByName: string
  writtenAt: Date
  /** Somebody else who has read exactly this state. */
  proofreadByName: string | null
  releasedAt: Date | null
}

export type FeedbackCase = {
  entryId: string
  title: string
  lead: string
  category: string
  admitted: boolean | null
  /** Decided, and not for this entry; or not admitted. */
  isDue: boolean
  resultsArePublic: boolean
  written: WrittenFeedback | null
}

export type FeedbackRefusal =
  | 'not-due'
  | 'released'
  | 'empty'
  | 'unchanged'
  | 'stale'
  | 'nothing-written'
  | 'own-text'
  | 'already-proofread'
  | 'not-public'

type Refused = Decision<never, FeedbackRefusal> & { ok: false }

/** `base` is the state that the person has seen; 0 where there was none. */
function obstacle({ isDue, written }: FeedbackCase, base: number): Refused | null {
  if (!isDue) return refuse('not-due')
  if (written?.releasedAt) return refuse('released')
  return base === (written?.revision ?? 0) ? null : refuse('stale')
}

export function writeFeedback(facts: FeedbackCase, { base, text }: { base: number; text: string }) {
  const hindered = obstacle(facts, base)
  if (hindered) return hindered
  if (text.trim() === '') return refuse('empty')
  if (text === facts.written?.text) return refuse('unchanged')
  return allow({ revision: base + 1, text })
}

export function proofreadFeedback(facts: FeedbackCase, { base, personId }: { base: number; personId: string }) {
  const hindered = obstacle(facts, base)
  if (hindered) return hindered
  if (!facts.written) return refuse('nothing-written')
  if (facts.written.writtenBy === personId) return refuse('own-text')
  if (facts.written.proofreadByName !== null) return refuse('already-proofread')
  return allow({ revision: base })
}

/** Not before everybody may know who has won: the text alone would tell that this entry has not. */
export function releaseFeedback(facts: FeedbackCase, { base }: { base: number }) {
  const hindered = obstacle(facts, base)
  if (hindered) return hindered
  if (!facts.written) return refuse('nothing-written')
  if (!facts.resultsArePublic) return refuse('not-public')
  return allow({ revision: base })
}

export type FeedbackState = 'missing' | 'written' | 'proofread' | 'released'

export function feedbackState({ written }: Pick<FeedbackCase, 'written'>): FeedbackState {
  if (!written) return 'missing'
  if (written.releasedAt) return 'released'
  return written.proofreadByName === null ? 'written' : 'proofread'
}

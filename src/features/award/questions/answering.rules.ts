import { allow, refuse, type Decision } from '../../../plain/decision.ts'

export type QuestionOrigin = 'form' | 'office-hour' | 'mail'
export type QuestionState = 'new' | 'drafted' | 'published' | 'closed'

export type QuestionFacts = {
  /** Number of the newest draft of an answer; null: nobody has begun one. */
  drafted: number | null
  published: boolean
  closed: boolean
}

export function questionState({ drafted, published, closed }: QuestionFacts): QuestionState {
  if (published) return 'published'
  if (closed) return 'closed'
  return drafted === null ? 'new' : 'drafted'
}

export type DraftRefusal = 'already-published' | 'already-closed' | 'changed-meanwhile'

/** `base`: number of the draft that whoever saves has seen; 0 for none. Answers with the number of the new one. */
export function draftAnswer(facts: QuestionFacts, base: number): Decision<number, DraftRefusal> {
  if (facts.published) return refuse('already-published')
  if (facts.closed) return refuse('already-closed')
  return base === (facts.drafted ?? 0) ? allow(base + 1) : refuse('changed-meanwhile')
}

export type PublishRefusal = DraftRefusal | 'not-drafted' | 'condition-gone'
type Publishing = { draftNumber: number; citesCondition: boolean; conditionIsThere: boolean }

/** What is published is what whoever publishes has seen: another draft since then is shown first. */
export function publishAnswer(facts: QuestionFacts, seen: Publishing): Decision<'published', PublishRefusal> {
  if (facts.published) return refuse('already-published')
  if (facts.closed) return refuse('already-closed')
  if (facts.drafted === null) return refuse('not-drafted')
  if (facts.drafted !== seen.draftNumber) return refuse('changed-meanwhile')
  return seen.citesCondition && !seen.conditionIsThere ? refuse('condition-gone') : allow('published')
}

export type CloseRefusal = 'already-published' | 'already-closed'

export function closeQuestion({ published, closed }: QuestionFacts): Decision<'closed', CloseRefusal> {
  if (published) return refuse('already-published')
  return closed ? refuse('already-closed') : allow('closed')
}

/** Chapters stay together: behind the last question of the same one, else at the end. */
export function placeInChapter<T>(items: T[], chapterOf: (item: T) => string, chapter: string): number {
  const last = items.findLastIndex((item) => chapterOf(item) === chapter)
  return last === -1 ? items.length : last + 1
}

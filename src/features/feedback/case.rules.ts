import { allow, refuse, type Decision } from '../../plain/decision.ts'
import { daysLater } from '../../plain/months-later.ts'

export type CaseKind = 'contact' | 'barrier'
export type AnswerKind = 'interim' | 'answer' | 'rejection'
export type CaseState = 'open' | 'taken' | 'answered' | 'declined'

export type CaseFacts = {
  kind: CaseKind
  /** Empty: nobody can be written to. */
  email: string
  takenBy: string | null
  closing: 'answer' | 'rejection' | null
  /** Calendar day of what is owed next; null once it is closed. */
  nextDueOn: string | null
}

/** What stands in texts until somebody has supplied it: whoever runs the portal, or whoever answers. */
const GAP = /\[(Vom Betreiber zu ergänzen|Hier ergänzen)/

export function stateOf({ takenBy, closing }: Pick<CaseFacts, 'takenBy' | 'closing'>): CaseState {
  if (closing) return closing === 'answer' ? 'answered' : 'declined'
  return takenBy ? 'taken' : 'open'
}

export type Terms = { noticeDays: number | null; answerDays: number }

/** The day that is named is the last one in time. */
export function dueDays({ noticeDays, answerDays }: Terms, today: string): { noticeDueOn: string | null; answerDueOn: string } {
  return {
    noticeDueOn: noticeDays === null ? null : daysLater(today, noticeDays),
    answerDueOn: daysLater(today, answerDays),
  }
}

export function isOverdue({ nextDueOn }: Pick<CaseFacts, 'nextDueOn'>, today: string): boolean {
  return nextDueOn !== null && nextDueOn < today
}

export type TakeRefusal = 'closed'

export function takeCase({ takenBy, closing }: CaseFacts, personId: string): Decision<'taken' | 'unchanged', TakeRefusal> {
  if (closing) return refuse('closed')
  return allow(takenBy === personId ? 'unchanged' : 'taken')
}

export type AnswerRefusal = 'closed' | 'sent-otherwise' | 'nobody-to-tell' | 'gap-left' | 'ombuds-missing'
type Wish = { kind: AnswerKind; text: string }
export type Answering = { isMailed: boolean; takes: boolean }

/** Whoever answers a case that nobody has taken takes it. */
export function answerCase(facts: CaseFacts, { kind, text }: Wish): Decision<Answering, AnswerRefusal> {
  if (facts.closing) return refuse('closed')
  if (kind === 'interim' && facts.email === '') return refuse('nobody-to-tell')
  if (GAP.test(text)) return refuse('gap-left')
  if (owesOmbuds(facts.kind, kind) && !/ombuds/i.test(text)) return refuse('ombuds-missing')
  return allow({ isMailed: facts.email !== '', takes: facts.takenBy === null })
}

/** BITVNRW § 5: whoever has not got what was asked for is told of the Ombudsverfahren. */
function owesOmbuds(kind: CaseKind, answer: AnswerKind): boolean {
  return kind === 'barrier' && answer !== 'answer'
}

export type Occasion = 'soon' | 'due'

/** Once before the day and once on it; what is late already is due. Null: not yet, or nothing is owed. */
export function reminderDue(
  { nextDueOn }: Pick<CaseFacts, 'nextDueOn'>,
  { remindDays, today }: { remindDays: number; today: string },
): Occasion | null {
  if (nextDueOn === null || daysLater(today, remindDays) < nextDueOn) return null
  return today < nextDueOn ? 'soon' : 'due'
}

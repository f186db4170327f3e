import { allow, refuse, type Decision } from '../../plain/decision.ts'

export type PartnerAnswer = 'agree' | 'object'

/** What the person asked is shown, as it was when asked. */
export type KeyData = { title: string; lead: string; category: string; partners: string[]; shortDescription: string }

/** Who may have a word: a place of the register, a partner named in a line of text, or the lead's head of administration. */
export type Party = { kind: 'partner' | 'hvb'; placeId: string | null; line: string | null }

export type AskedPartner = Party & {
  id: string
  recipient: string
  keyData: KeyData
  askedAt: Date
  answerUntil: Date
  /** When the recipient's mail server took the mail, and when it last refused to. */
  sentAt: Date | null
  failedAt: Date | null
  answer: PartnerAnswer | null
  reason: string | null
  answeredName: string | null
  answeredFunction: string | null
  answeredAt: Date | null
}

export type PartnerState = 'not-asked' | 'asked' | 'agreed' | 'objected' | 'silent-agreed' | 'silent' | 'undelivered'

/**
 * The newest request to a partner says where it stands; what was answered to an older one was answered to other key data.
 * Whoever was never reached has not kept silent.
 */
export function partnerState(
  newest: Pick<AskedPartner, 'answer' | 'answerUntil' | 'sentAt' | 'failedAt'> | null,
  silenceCounts: boolean,
  now: Date,
): PartnerState {
  if (!newest) return 'not-asked'
  if (newest.answer === 'agree') return 'agreed'
  if (newest.answer === 'object') return 'objected'
  if (now < newest.answerUntil) return newest.failedAt && !newest.sentAt ? 'undelivered' : 'asked'
  if (!newest.sentAt || newest.sentAt >= newest.answerUntil) return 'undelivered'
  return silenceCounts ? 'silent-agreed' : 'silent'
}

/** The edition's days, but never after closing: an answer must be able to reach the entrants before it is too late. */
export function answerUntil(daysLater: Date, closesAt: Date): Date {
  return daysLater < closesAt ? daysLater : closesAt
}

export type AskRefusal =
  | 'no-right'
  | 'withdrawn'
  | 'deadline-passed'
  | 'key-data-missing'
  | 'not-a-partner'
  | 'already-agreed'
  | 'too-many-mails'
  | 'too-many-requests'

export type AskFacts = {
  mayEdit: boolean
  withdrawn: boolean
  closesAt: Date
  /** Title and category stand; else there is nothing to agree to. */
  keyDataComplete: boolean
  /** The entry names them. */
  isNamed: boolean
  /** An agreement to exactly the present key data needs no second mail. */
  agreedToPresentKeyData: boolean
}

export type Ask = Party & { recipient: string }

export function ask(facts: AskFacts, what: Ask, now: Date): Decision<Ask, AskRefusal> {
  if (!facts.mayEdit) return refuse('no-right')
  if (facts.withdrawn) return refuse('withdrawn')
  if (now >= facts.closesAt) return refuse('deadline-passed')
  if (!facts.keyDataComplete) return refuse('key-data-missing')
  if (!facts.isNamed) return refuse('not-a-partner')
  if (facts.agreedToPresentKeyData) return refuse('already-agreed')
  return allow(what)
}

const REPEAT_MS = 60_000

/** A double click, or the form sent again by going back: the mail is already on its way. */
export function isRepeat(newest: AskedPartner | null, recipient: string, now: Date): boolean {
  return (
    newest !== null &&
    newest.recipient === recipient &&
    newest.answer === null &&
    now.getTime() - newest.askedAt.getTime() < REPEAT_MS
  )
}

export type AnswerRefusal = 'already-answered' | 'asked-again' | 'too-late' | 'withdrawn'

export type AnswerFacts = {
  requestId: string
  answered: boolean
  /** A newer request to the same partner exists, with newer key data. */
  superseded: boolean
  withdrawn: boolean
  answerUntil: Date
}

export type GivenAnswer = { answer: PartnerAnswer; reason: string; name: string; function: string }

export function answer(
  facts: AnswerFacts,
  given: GivenAnswer,
  now: Date,
): Decision<GivenAnswer & { requestId: string; at: Date }, AnswerRefusal> {
  const because = answerObstacle(facts, now)
  return because ? refuse(because) : allow({ ...given, requestId: facts.requestId, at: now })
}

/** A double click sends the answer that stands; a colleague with the same link may have sent another one. */
export function isAnswerThatStands(
  stands: Pick<AskedPartner, 'answer' | 'reason' | 'answeredName' | 'answeredFunction'>,
  given: GivenAnswer,
): boolean {
  const { answer, reason, answeredName, answeredFunction } = stands
  return answer === given.answer && reason === given.reason && answeredName === given.name && answeredFunction === given.function
}

/** Null while an answer can be given. */
export function answerObstacle(facts: AnswerFacts, now: Date): AnswerRefusal | null {
  if (facts.answered) return 'already-answered'
  if (facts.withdrawn) return 'withdrawn'
  if (facts.superseded) return 'asked-again'
  return now >= facts.answerUntil ? 'too-late' : null
}

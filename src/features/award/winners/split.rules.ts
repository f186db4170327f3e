import { allow, refuse, type Decision } from '../../../plain/decision.ts'
import { LEAD, type Party, type Winner } from './winner.rules.ts'

/** To the lead alone, who passes it on, or to each its own part. */
export type PaidTo = 'lead' | 'each'
export type Part = Party & { cents: number; recipient: string | null }

export type ShareAnswer = { answer: 'agree' | 'object'; reason: string; name: string; function: string; at: Date }
export type Share = Part & { id: string; answer: ShareAnswer | null }
/** What one party proposed; the newest counts. */
export type Split = {
  id: string
  number: number
  prizeCents: number
  paidTo: PaidTo
  proposedAt: Date
  proposedByName: string
  shares: Share[]
}

/** Who is named first gets a cent more where it does not come out even. */
export function evenly(cents: number, count: number): number[] {
  const each = Math.floor(cents / count)
  const left = cents - each * count
  return Array.from({ length: count }, (_, index) => (index < left ? each + 1 : each))
}

export type SplitState = 'none' | 'waiting' | 'objected' | 'agreed'

/** Agreed once everybody has said yes, also who gets nothing: else the lead could keep the prize without a word to the others. */
export function splitState(split: Split | null): SplitState {
  if (!split) return 'none'
  if (split.shares.some(({ answer }) => answer?.answer === 'object')) return 'objected'
  return split.shares.some(({ answer }) => answer === null) ? 'waiting' : 'agreed'
}

export type SplitRefusal = 'no-right' | 'paid-out' | 'stale' | 'other-parties' | 'sum-differs' | 'unreachable' | 'same-recipient'

export type SplitFacts = {
  winner: Pick<Winner, 'entryId' | 'prizeCents' | 'parties'>
  mayHandIn: boolean
  newest: Pick<Split, 'number'> | null
  /** Released by two persons of the office; from then on nothing changes. */
  paidOut: boolean
}

export type SplitProposal = { base: number; paidTo: PaidTo; parts: Part[] }
export type NewSplit = {
  entryId: string
  number: number
  prizeCents: number
  paidTo: PaidTo
  parts: Part[]
  by: string
  at: Date
}

/** By the lead, for whom proposing is agreeing. Every share comes from the form; none is worked out on the way. */
export function proposeSplit(
  facts: SplitFacts,
  { base, paidTo, parts }: SplitProposal,
  click: { personId: string; now: Date },
): Decision<NewSplit, SplitRefusal> {
  const { winner, newest } = facts
  if (!facts.mayHandIn) return refuse('no-right')
  if (facts.paidOut) return refuse('paid-out')
  if ((newest?.number ?? 0) !== base) return refuse('stale')
  const because = partsProblem(winner, parts)
  if (because) return refuse(because)
  const { entryId, prizeCents } = winner
  return allow({ entryId, number: base + 1, prizeCents, paidTo, parts, by: click.personId, at: click.now })
}

/** A second click, also after an answer that got lost: the newest proposal is this one. */
export function isSplitThatStands(newest: Split | null, { base, paidTo, parts }: SplitProposal): boolean {
  return newest?.number === base + 1 && newest.paidTo === paidTo && wordsOf(newest.shares) === wordsOf(parts)
}

function wordsOf(parts: Pick<Part, 'party' | 'cents' | 'recipient'>[]): string {
  return parts
    .map(({ party, cents, recipient }) => `${party} ${cents} ${recipient ?? ''}`)
    .sort()
    .join()
}

function partsProblem({ parties, prizeCents }: SplitFacts['winner'], parts: Part[]): SplitRefusal | null {
  const named = parts.map(({ party }) => party).join()
  if (named !== parties.map(({ party }) => party).join()) return 'other-parties'
  if (sumOf(parts) !== prizeCents) return 'sum-differs'
  const others = parts.filter(({ party }) => party !== LEAD)
  if (others.some(({ recipient }) => !recipient)) return 'unreachable'
  const recipients = others.flatMap(({ recipient }) => recipient?.toLowerCase() ?? [])
  return new Set(recipients).size < recipients.length ? 'same-recipient' : null
}

export function sumOf(parts: { cents: number }[]): number {
  return parts.reduce((sum, { cents }) => sum + cents, 0)
}

export type ShareRefusal = 'already-answered' | 'proposed-anew' | 'paid-out'
export type ShareFacts = { shareId: string; answered: boolean; superseded: boolean; paidOut: boolean }

/** A double click sends the answer that stands; a colleague with the same link may have sent another one. */
export function isAnswerThatStands(stands: ShareAnswer | null, given: Omit<ShareAnswer, 'at'>): boolean {
  return (
    stands?.answer === given.answer &&
    stands.reason === given.reason &&
    stands.name === given.name &&
    stands.function === given.function
  )
}

/** Null while an answer can be given. */
export function shareObstacle({ answered, superseded, paidOut }: ShareFacts): ShareRefusal | null {
  if (superseded) return 'proposed-anew'
  if (answered) return 'already-answered'
  return paidOut ? 'paid-out' : null
}

export function answerShare(
  facts: ShareFacts,
  given: Omit<ShareAnswer, 'at'>,
  now: Date,
): Decision<ShareAnswer & { shareId: string }, ShareRefusal> {
  const because = shareObstacle(facts)
  return because ? refuse(because) : allow({ ...given, shareId: facts.shareId, at: now })
}

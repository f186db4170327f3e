import { allow, refuse, type Decision } from '../../../plain/decision.ts'
import { accountState, payeesOf, type Account } from './accounts.rules.ts'
import { splitState, sumOf, type Split } from './split.rules.ts'
import { LEAD, type Winner } from './winner.rules.ts'

export type PayoutItem = { party: string; accountId: string; cents: number }
export type Payout = {
  splitId: string
  items: PayoutItem[]
  preparedBy: string
  preparedByName: string
  preparedAt: Date
  releasedBy: string | null
  releasedByName: string | null
  releasedAt: Date | null
  /** A day: '2026-05-04'. */
  paidOn: string | null
}

export type PayoutState = 'none' | 'prepared' | 'released' | 'paid'

export function payoutState(payout: Payout | null): PayoutState {
  if (!payout) return 'none'
  if (payout.paidOn) return 'paid'
  return payout.releasedAt ? 'released' : 'prepared'
}

export type PayoutFacts = {
  winner: Pick<Winner, 'entryId' | 'prizeCents' | 'parties'>
  split: Split | null
  accounts: Account[]
  payout: Payout | null
  /** Whether who acts belongs to one of the winning municipalities. */
  ofTheWinner: boolean
}
type Click = { personId: string; now: Date }

export type PlanRefusal = 'not-agreed' | 'prize-changed' | 'account-missing'

/** Who is paid what on which account; to the last cent, or nothing at all. */
export function planPayout({ winner, split, accounts }: PayoutFacts): Decision<PayoutItem[], PlanRefusal> {
  if (!split || splitState(split) !== 'agreed') return refuse('not-agreed')
  if (sumOf(split.shares) !== winner.prizeCents) return refuse('prize-changed')
  const items = payeesOf(winner, split).map(({ party }) => {
    const account = accounts.find((one) => one.party === party)
    const own = split.shares.find((share) => share.party === party)?.cents ?? 0
    const cents = split.paidTo === 'lead' && party === LEAD ? winner.prizeCents : own
    return accountState(account) === 'confirmed' && account ? { party, accountId: account.id, cents } : null
  })
  const complete = items.filter((item) => item !== null)
  return complete.length === items.length ? allow(complete) : refuse('account-missing')
}

export type PayoutRefusal =
  | PlanRefusal
  | 'of-the-winner'
  | 'already-prepared'
  | 'nothing-prepared'
  | 'already-released'
  | 'same-person'
  | 'changed-since'
  | 'prepared-anew'
  | 'not-released'
  | 'already-paid'
  | 'before-release'
  | 'in-the-future'

export type PayoutStep =
  | { kind: 'prepare' }
  | { kind: 'stop' }
  | { kind: 'release'; seen: string }
  | { kind: 'pay'; paidOn: string }

/** A second click, also after an answer that got lost: what this person asks for is done, and by them where it matters by whom. */
export function isPayoutStepDone(step: PayoutStep, { payout }: PayoutFacts, personId: string): boolean {
  if (step.kind === 'stop') return payout === null
  if (step.kind === 'release') return payout?.releasedBy === personId && markOf(payout) === step.seen
  if (step.kind === 'pay') return payout?.paidOn === step.paidOn
  return payout?.preparedBy === personId && !payout.releasedAt
}

export type PreparedPayout = { entryId: string; splitId: string; items: PayoutItem[]; by: string; at: Date }

/** The first of the two persons. */
export function preparePayout(facts: PayoutFacts, { personId, now }: Click): Decision<PreparedPayout, PayoutRefusal> {
  if (facts.ofTheWinner) return refuse('of-the-winner')
  if (facts.payout) return refuse('already-prepared')
  const plan = planPayout(facts)
  if (!plan.ok) return plan
  return allow({ entryId: facts.winner.entryId, splitId: facts.split?.id ?? '', items: plan.outcome, by: personId, at: now })
}

export type PayoutAct = { entryId: string; by: string; at: Date }

/**
 * The second person, for exactly what the first one prepared: whatever changed meanwhile has to be prepared anew, and what was
 * prepared anew has to be looked at (`seen`: the mark of what stood on the page).
 */
export function releasePayout(facts: PayoutFacts, seen: string, { personId, now }: Click): Decision<PayoutAct, PayoutRefusal> {
  const { payout, winner } = facts
  if (!payout) return refuse('nothing-prepared')
  if (payout.releasedAt) return refuse('already-released')
  if (facts.ofTheWinner) return refuse('of-the-winner')
  if (payout.preparedBy === personId) return refuse('same-person')
  if (markOf(payout) !== seen) return refuse('prepared-anew')
  const plan = planPayout(facts)
  if (!plan.ok || facts.split?.id !== payout.splitId || wordsOf(plan.outcome) !== wordsOf(payout.items))
    return refuse('changed-since')
  return allow({ entryId: winner.entryId, by: personId, at: now })
}

/** Says which split, accounts and amounts. */
export function markOf({ splitId, items }: Pick<Payout, 'splitId' | 'items'>): string {
  return `${splitId} ${wordsOf(items)}`
}

function wordsOf(items: PayoutItem[]): string {
  return items
    .map(({ party, accountId, cents }) => `${party} ${accountId} ${cents}`)
    .sort()
    .join()
}

/** Either person, until the release. */
export function stopPayout({ payout, winner }: PayoutFacts, { personId, now }: Click): Decision<PayoutAct, PayoutRefusal> {
  if (!payout) return refuse('nothing-prepared')
  if (payout.releasedAt) return refuse('already-released')
  return allow({ entryId: winner.entryId, by: personId, at: now })
}

/** Days, as people write them down: '2026-05-04'. */
export type PaymentDay = { paidOn: string; releasedOn: string; today: string }

export function recordPayment(
  { payout, winner }: PayoutFacts,
  { paidOn, releasedOn, today }: PaymentDay,
  { personId, now }: Click,
): Decision<PayoutAct & { paidOn: string }, PayoutRefusal> {
  if (!payout?.releasedAt) return refuse('not-released')
  if (payout.paidOn) return refuse('already-paid')
  if (paidOn < releasedOn) return refuse('before-release')
  if (paidOn > today) return refuse('in-the-future')
  return allow({ entryId: winner.entryId, by: personId, at: now, paidOn })
}

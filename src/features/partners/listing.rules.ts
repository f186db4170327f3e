import { allow, refuse, type Decision } from '../../plain/decision.ts'
import { monthsLater } from '../../plain/months-later.ts'
import { isSameJson } from '../../plain/same-json.ts'
import { USUAL_MONTHS, type ListingContent } from './listing-content.rules.ts'

export type ReviewResult = 'published' | 'returned' | 'declined'
export type EndResult = 'found' | 'withdrawn'

/** The rows of a listing, as far as they decide what may be done with it. */
export type ListingFacts = {
  organisationId: string
  /** Number of the newest version; 0 before the first. */
  latest: number
  /** Submitted last, and what became of it. */
  submitted: { number: number; result: ReviewResult | null } | null
  /** Of what is or was public. */
  published: { number: number; validUntil: string } | null
  ended: EndResult | null
}

export type ListingState = 'draft' | 'submitted' | 'returned' | 'declined' | 'published' | 'expired' | EndResult

/** Where it stands for those who wrote it; what was published stays public while a change is looked at. */
export function stateOf({ ended, submitted, published }: ListingFacts, today: string): ListingState {
  if (ended) return ended
  if (submitted && !submitted.result) return 'submitted'
  if (submitted && submitted.result && submitted.result !== 'published') return submitted.result
  if (!published) return 'draft'
  return published.validUntil >= today ? 'published' : 'expired'
}

/** The day that is named is the last one. */
export function isPublic({ published, ended }: ListingFacts, today: string): boolean {
  return published !== null && !ended && published.validUntil >= today
}

export type WriteRefusal = 'under-review' | 'closed' | 'changed-meanwhile'

/** `base`: the version that was on the screen. */
export type ListingWish = { base: number; act: 'save' | 'submit'; content: ListingContent }
/** `content`: of the newest version. */
export type WrittenFacts = ListingFacts & { content: ListingContent | null }

/** The next version, or why there is none; none either of what stands already. */
export function writeListing(
  facts: WrittenFacts,
  { base, act, content }: ListingWish,
  today: string,
): Decision<{ number: number } | 'unchanged', WriteRefusal> {
  const state = stateOf(facts, today)
  if (!facts.ended && (act === 'save' || state === 'submitted') && isSameJson(facts.content, content)) return allow('unchanged')
  if (state === 'submitted') return refuse('under-review')
  if (state === 'declined' || facts.ended) return refuse('closed')
  if (base !== facts.latest) return refuse('changed-meanwhile')
  return allow({ number: facts.latest + 1 })
}

export type ReviewRefusal = 'not-submitted' | 'own-listing' | 'message-missing' | 'already-public' | 'expired'
type Review = { number: number; result: ReviewResult; message: string; validUntil: string; reviewerOrganisationId: string | null }
export type Reviewed = { number: number; result: ReviewResult; message: string }

/** Exactly the version that was read is decided upon, and only once. */
export function reviewListing(
  facts: ListingFacts & { message: string },
  review: Review,
  today: string,
): Decision<Reviewed | 'unchanged', ReviewRefusal> {
  const { number, result, message, validUntil, reviewerOrganisationId } = review
  if (isReviewedSo(facts, review)) return allow('unchanged')
  if (waitingNumber(facts) !== number) return refuse('not-submitted')
  if (facts.organisationId === reviewerOrganisationId) return refuse('own-listing')
  if (result !== 'published' && message.trim() === '') return refuse('message-missing')
  if (result === 'declined' && facts.published) return refuse('already-public')
  if (result === 'published' && validUntil < today) return refuse('expired')
  return allow({ number, result, message: message.trim() })
}

function isReviewedSo({ submitted, message }: ListingFacts & { message: string }, review: Review): boolean {
  return submitted?.number === review.number && submitted.result === review.result && message === review.message.trim()
}

function waitingNumber({ ended, submitted }: ListingFacts): number | null {
  return ended || !submitted || submitted.result ? null : submitted.number
}

export type ProlongRefusal = 'never-public' | 'closed' | 'long-enough'

/** Six months from the day of the click; never an earlier end than before. An expired one comes back. */
export function prolongListing(
  facts: Pick<ListingFacts, 'published' | 'ended'>,
  today: string,
): Decision<{ validUntil: string } | 'unchanged', ProlongRefusal> {
  if (facts.ended) return refuse('closed')
  if (!facts.published) return refuse('never-public')
  const validUntil = monthsLater(today, USUAL_MONTHS)
  if (facts.published.validUntil === validUntil) return allow('unchanged')
  return facts.published.validUntil > validUntil ? refuse('long-enough') : allow({ validUntil })
}

/** For a button: it would make the time longer. */
export function canProlong(facts: Pick<ListingFacts, 'published' | 'ended'>, today: string): boolean {
  const decision = prolongListing(facts, today)
  return decision.ok && decision.outcome !== 'unchanged'
}

export type EndRefusal = 'closed' | 'never-public'

/** Whoever was found was found by what was public; withdrawing is possible at any time. */
export function endListing(facts: ListingFacts, result: EndResult): Decision<{ result: EndResult } | 'unchanged', EndRefusal> {
  if (facts.ended === result) return allow('unchanged')
  if (facts.ended) return refuse('closed')
  if (result === 'found' && !facts.published) return refuse('never-public')
  return allow({ result })
}

/** So that nobody floods the editors. */
export const MOST_OPEN = 20
export type BeginRefusal = 'no-organisation' | 'no-municipality' | 'too-many'

const MAY_LIST = ['municipality', 'county', 'association', 'controlled']

export function beginListing(
  organisation: { id: string; kind: string } | null,
  open: number,
): Decision<{ organisationId: string }, BeginRefusal> {
  if (!organisation) return refuse('no-organisation')
  if (!MAY_LIST.includes(organisation.kind)) return refuse('no-municipality')
  return open >= MOST_OPEN ? refuse('too-many') : allow({ organisationId: organisation.id })
}

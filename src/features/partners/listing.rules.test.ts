import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ListingContent } from './listing-content.rules.ts'
import {
  beginListing,
  canProlong,
  endListing,
  isPublic,
  MOST_OPEN,
  prolongListing,
  reviewListing,
  stateOf,
  writeListing,
  type ListingFacts,
} from './listing.rules.ts'

const TODAY = '2026-03-02'
const draft: ListingFacts = { organisationId: 'kall', latest: 1, submitted: null, published: null, ended: null }
const submitted: ListingFacts = { ...draft, submitted: { number: 1, result: null } }
const returned: ListingFacts = { ...draft, submitted: { number: 1, result: 'returned' } }
const declined: ListingFacts = { ...draft, submitted: { number: 1, result: 'declined' } }
const published: ListingFacts = {
  ...draft,
  submitted: { number: 1, result: 'published' },
  published: { number: 1, validUntil: TODAY },
}
const expired: ListingFacts = { ...published, published: { number: 1, validUntil: '2026-03-01' } }
const changing: ListingFacts = { ...published, latest: 2, submitted: { number: 2, result: null } }
const found: ListingFacts = { ...published, ended: 'found' }

describe('the state of a listing', () => {
  const cases: [facts: ListingFacts, state: string, isPublic: boolean][] = [
    [draft, 'draft', false],
    [submitted, 'submitted', false],
    [returned, 'returned', false],
    [declined, 'declined', false],
    [published, 'published', true],
    [expired, 'expired', false],
    [changing, 'submitted', true],
    [{ ...changing, submitted: { number: 2, result: 'returned' } }, 'returned', true],
    [found, 'found', false],
    [{ ...submitted, ended: 'withdrawn' }, 'withdrawn', false],
  ]
  for (const [facts, state, visible] of cases)
    it(`${state}, ${visible ? 'public' : 'not public'}`, () => {
      assert.equal(stateOf(facts, TODAY), state)
      assert.equal(isPublic(facts, TODAY), visible)
    })
})

const because = (decision: { ok: boolean; because?: string }) => (decision.ok ? 'ok' : decision.because)

describe('writing', () => {
  const cases: [facts: ListingFacts, base: number, expected: string][] = [
    [draft, 1, 'ok'],
    [{ ...draft, latest: 0 }, 0, 'ok'],
    [draft, 0, 'changed-meanwhile'],
    [returned, 1, 'ok'],
    [published, 1, 'ok'],
    [expired, 1, 'ok'],
    [submitted, 1, 'under-review'],
    [changing, 2, 'under-review'],
    [declined, 1, 'closed'],
    [found, 1, 'closed'],
  ]
  const content = { title: 'Standesamt', text: 'Wochenenden' } as ListingContent
  const wish = { act: 'save' as const, content: { ...content, title: 'Neu' } }
  for (const [facts, base, expected] of cases)
    it(`on ${base} in state ${stateOf(facts, TODAY)}: ${expected}`, () =>
      assert.equal(because(writeListing({ ...facts, content }, { ...wish, base }, TODAY)), expected))

  it('makes the next version', () =>
    assert.deepEqual(writeListing({ ...draft, content }, { ...wish, base: 1 }, TODAY), { ok: true, outcome: { number: 2 } }))

  const again = (facts: ListingFacts, act: 'save' | 'submit') => {
    const decision = writeListing({ ...facts, content }, { act, base: 0, content: { ...content } }, TODAY)
    return decision.ok ? decision.outcome : decision.because
  }
  it('makes none of what was just saved or submitted', () => {
    assert.equal(again(draft, 'save'), 'unchanged')
    assert.equal(again(submitted, 'submit'), 'unchanged')
  })
  it('submits what was only saved, and nothing that was ended', () => {
    assert.equal(again(draft, 'submit'), 'changed-meanwhile')
    assert.equal(again({ ...submitted, ended: 'withdrawn' }, 'submit'), 'closed')
  })
})

describe('reviewing', () => {
  const publish = { number: 1, result: 'published' as const, message: '', validUntil: TODAY, reviewerOrganisationId: 'redaktion' }
  const decline = { ...publish, result: 'declined' as const, message: 'Passt nicht hierher.' }
  const give = { ...publish, result: 'returned' as const, message: 'Bitte nennen Sie die Aufgabe.' }
  const cases: [says: string, facts: ListingFacts, review: Parameters<typeof reviewListing>[1], expected: string][] = [
    ['publishes on the last day', submitted, publish, 'ok'],
    ['a day after it is too late', submitted, { ...publish, validUntil: '2026-03-01' }, 'expired'],
    ['may give back what is too late', submitted, { ...give, validUntil: '2026-03-01' }, 'ok'],
    ['gives nothing back without a word', submitted, { ...give, message: ' ' }, 'message-missing'],
    ['declines nothing without a word', submitted, { ...decline, message: '' }, 'message-missing'],
    ['declines', submitted, decline, 'ok'],
    ['declines no change of what is public', changing, { ...decline, number: 2 }, 'already-public'],
    ['publishes a change', changing, { ...publish, number: 2 }, 'ok'],
    ['not another version than was read', changing, publish, 'not-submitted'],
    ['not twice with other words', published, publish, 'not-submitted'],
    ['no draft', draft, publish, 'not-submitted'],
    ['nothing that was withdrawn', { ...submitted, ended: 'withdrawn' }, publish, 'not-submitted'],
    ['nothing of one’s own', submitted, { ...publish, reviewerOrganisationId: 'kall' }, 'own-listing'],
  ]
  for (const [says, facts, review, expected] of cases)
    it(says, () => assert.equal(because(reviewListing({ ...facts, message: 'Anders.' }, review, TODAY)), expected))

  it('is done when it was decided so, with these words', () => {
    const decision = (message: string, review = give) => reviewListing({ ...returned, message }, review, TODAY)
    assert.deepEqual(decision(give.message), { ok: true, outcome: 'unchanged' })
    assert.equal(because(decision('Anders.')), 'not-submitted')
    assert.equal(because(decision(decline.message, decline as never)), 'not-submitted')
  })
})

describe('prolonging', () => {
  const until = (validUntil: string): ListingFacts => ({ ...published, published: { number: 1, validUntil } })
  const cases: [facts: ListingFacts, expected: string][] = [
    [published, 'ok'],
    [expired, 'ok'],
    [until('2026-09-01'), 'ok'],
    [until('2026-09-02'), 'ok'],
    [until('2026-09-03'), 'long-enough'],
    [submitted, 'never-public'],
    [found, 'closed'],
  ]
  for (const [facts, expected] of cases)
    it(`valid until ${facts.published?.validUntil ?? 'never'}, ${facts.ended ?? 'open'}: ${expected}`, () =>
      assert.equal(because(prolongListing(facts, TODAY)), expected))

  it('counts six months from the click', () =>
    assert.deepEqual(prolongListing(published, TODAY), { ok: true, outcome: { validUntil: '2026-09-02' } }))

  it('is done when it reaches so far already, and not offered then', () => {
    assert.deepEqual(prolongListing(until('2026-09-02'), TODAY), { ok: true, outcome: 'unchanged' })
    assert.deepEqual(
      [until('2026-09-01'), until('2026-09-02')].map((facts) => canProlong(facts, TODAY)),
      [true, false],
    )
  })
})

describe('ending', () => {
  it('withdraws a draft', () => assert.equal(because(endListing(draft, 'withdrawn')), 'ok'))
  it('finds somebody by what is or was public', () => {
    assert.equal(because(endListing(published, 'found')), 'ok')
    assert.equal(because(endListing(expired, 'found')), 'ok')
    assert.equal(because(endListing(submitted, 'found')), 'never-public')
  })
  it('ends once', () => {
    assert.equal(because(endListing(found, 'withdrawn')), 'closed')
    assert.deepEqual(endListing(found, 'found'), { ok: true, outcome: 'unchanged' })
  })
})

describe('beginning', () => {
  const kall = { id: 'kall', kind: 'municipality' }
  it('needs an organisation', () => assert.equal(because(beginListing(null, 0)), 'no-organisation'))
  for (const kind of ['municipality', 'county', 'association', 'controlled'])
    it(`is open to ${kind}`, () => assert.equal(because(beginListing({ ...kall, kind }, 0)), 'ok'))
  for (const kind of ['office', 'jury-body', 'other'])
    it(`is not open to ${kind}`, () => assert.equal(because(beginListing({ ...kall, kind }, 0)), 'no-municipality'))
  it('has a limit', () => {
    assert.equal(because(beginListing(kall, MOST_OPEN - 1)), 'ok')
    assert.equal(because(beginListing(kall, MOST_OPEN)), 'too-many')
  })
})

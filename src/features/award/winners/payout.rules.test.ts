import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Account } from './accounts.rules.ts'
import {
  markOf,
  payoutState,
  planPayout,
  preparePayout,
  recordPayment,
  releasePayout,
  stopPayout,
  type Payout,
  type PayoutFacts,
} from './payout.rules.ts'
import type { Share, ShareAnswer, Split } from './split.rules.ts'

const now = new Date('2026-05-04T08:00:00Z')
const parties = [
  { party: 'lead', name: 'Hellenthal' },
  { party: '05366036', name: 'Schleiden' },
  { party: '05366024', name: 'Kall' },
]
const yes: ShareAnswer = { answer: 'agree', reason: '', name: 'Petra Wort', function: 'Kämmerin', at: now }
const shares = parties.map((one, index): Share => ({
  ...one,
  id: one.party,
  cents: [600_000, 400_000, 0][index] ?? 0,
  recipient: null,
  answer: yes,
}))
const split: Split = {
  id: 'split',
  number: 1,
  prizeCents: 1_000_000,
  paidTo: 'each',
  proposedAt: now,
  proposedByName: '',
  shares,
}
const account = (party: string, id = party): Account => ({
  id,
  party,
  number: 1,
  encrypted: 'v1.',
  enteredBy: 'marta',
  enteredByName: 'Marta Probe',
  enteredAt: now,
  confirmation: { by: 'bernd', byName: 'Bernd Muster', at: now, calledNumber: null, spokeWith: null },
})
const accounts = [account('lead'), account('05366036')]
const winner = { entryId: 'entry', prizeCents: 1_000_000, parties }
const facts: PayoutFacts = { winner, split, accounts, payout: null, ofTheWinner: false }
const items = [
  { party: 'lead', accountId: 'lead', cents: 600_000 },
  { party: '05366036', accountId: '05366036', cents: 400_000 },
]
const prepared: Payout = {
  splitId: 'split',
  items,
  preparedBy: 'ingrid',
  preparedByName: 'Ingrid Vordruck',
  preparedAt: now,
  releasedBy: null,
  releasedByName: null,
  releasedAt: null,
  paidOn: null,
}
const released: Payout = { ...prepared, releasedBy: 'paul', releasedByName: 'Paul Stempel', releasedAt: now }
const unconfirmed = { ...account('lead'), confirmation: null }
const by = (personId: string) => ({ personId, now })

describe('the plan of a payout', () => {
  it('pays each its share, and nobody nothing', () => {
    assert.deepEqual(planPayout(facts), { ok: true, outcome: items })
  })

  it('pays the lead everything where it passes the money on', () => {
    const lead = { ...facts, split: { ...split, paidTo: 'lead' as const }, accounts: [account('lead')] }
    assert.deepEqual(planPayout(lead), { ok: true, outcome: [{ party: 'lead', accountId: 'lead', cents: 1_000_000 }] })
  })

  const silent = { ...split, shares: shares.map((share) => (share.party === '05366036' ? { ...share, answer: null } : share)) }
  for (const [because, other] of [
    ['not-agreed', { split: null }],
    ['not-agreed', { split: silent }],
    ['prize-changed', { winner: { ...winner, prizeCents: 1_200_000 } }],
    ['account-missing', { accounts: [account('lead')] }],
    ['account-missing', { accounts: [unconfirmed, account('05366036')] }],
  ] as const)
    it(`is refused: ${because}`, () =>
      assert.deepEqual(planPayout({ ...facts, ...other } as PayoutFacts), { ok: false, because }))
})

describe('preparing a payout', () => {
  it('fixes split, accounts and amounts', () => {
    const outcome = { entryId: 'entry', splitId: 'split', items, by: 'ingrid', at: now }
    assert.deepEqual(preparePayout(facts, by('ingrid')), { ok: true, outcome })
  })
  for (const [because, other] of [
    ['of-the-winner', { ofTheWinner: true }],
    ['already-prepared', { payout: prepared }],
    ['account-missing', { accounts: [] }],
  ] as const)
    it(`is refused: ${because}`, () =>
      assert.deepEqual(preparePayout({ ...facts, ...other } as PayoutFacts, by('ingrid')), { ok: false, because }))
})

describe('releasing a payout', () => {
  const ready = { ...facts, payout: prepared }
  const SEEN = markOf(prepared)
  it('is the act of a second person', () => {
    assert.deepEqual(releasePayout(ready, SEEN, by('paul')), { ok: true, outcome: { entryId: 'entry', by: 'paul', at: now } })
  })
  for (const [because, other, personId] of [
    ['nothing-prepared', { payout: null }, 'paul'],
    ['already-released', { payout: released }, 'paul'],
    ['of-the-winner', { ofTheWinner: true }, 'paul'],
    ['same-person', {}, 'ingrid'],
    ['prepared-anew', { payout: { ...prepared, items: items.slice(0, 1) } }, 'paul'],
    ['changed-since', { accounts: [account('lead', 'another'), account('05366036')] }, 'paul'],
    ['changed-since', { accounts: [unconfirmed, account('05366036')] }, 'paul'],
    ['changed-since', { split: { ...split, id: 'another' } }, 'paul'],
  ] as const)
    it(`is refused: ${because}`, () =>
      assert.deepEqual(releasePayout({ ...ready, ...other } as PayoutFacts, SEEN, by(personId)), { ok: false, because }))
})

describe('stopping a payout', () => {
  it('is possible until the release', () => {
    assert.equal(stopPayout({ ...facts, payout: prepared }, by('ingrid')).ok, true)
    assert.deepEqual(stopPayout({ ...facts, payout: released }, by('ingrid')), { ok: false, because: 'already-released' })
    assert.deepEqual(stopPayout(facts, by('ingrid')), { ok: false, because: 'nothing-prepared' })
  })
})

describe('the day of payment', () => {
  const day = (paidOn: string) => ({ paidOn, releasedOn: '2026-05-04', today: '2026-05-06' })
  it('lies between release and today', () => {
    for (const paidOn of ['2026-05-04', '2026-05-06'])
      assert.equal(recordPayment({ ...facts, payout: released }, day(paidOn), by('paul')).ok, true)
  })
  for (const [because, payout, paidOn] of [
    ['not-released', prepared, '2026-05-05'],
    ['not-released', null, '2026-05-05'],
    ['already-paid', { ...released, paidOn: '2026-05-05' }, '2026-05-05'],
    ['before-release', released, '2026-05-03'],
    ['in-the-future', released, '2026-05-07'],
  ] as const)
    it(`is refused: ${because}`, () =>
      assert.deepEqual(recordPayment({ ...facts, payout }, day(paidOn), by('paul')), { ok: false, because }))

  it('makes the last of four states', () => {
    const states = [null, prepared, released, { ...released, paidOn: '2026-05-05' }].map(payoutState)
    assert.deepEqual(states, ['none', 'prepared', 'released', 'paid'])
  })
})

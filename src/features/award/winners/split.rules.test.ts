import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  answerShare,
  evenly,
  proposeSplit,
  splitState,
  sumOf,
  type Part,
  type Share,
  type ShareAnswer,
  type Split,
  type SplitFacts,
  type SplitRefusal,
} from './split.rules.ts'
import { partiesOf } from './winner.rules.ts'

const now = new Date('2026-04-20T08:00:00Z')
const click = { personId: 'marta', now }
const parties = partiesOf({ name: 'Hellenthal', placeId: '05366020' }, [
  { placeId: '05366036', name: 'Schleiden' },
  { placeId: '05366024', name: 'Kall' },
])
const facts: SplitFacts = {
  winner: { entryId: 'entry', prizeCents: 1_000_000, parties },
  mayHandIn: true,
  newest: null,
  paidOut: false,
}
const parts = (...cents: number[]): Part[] =>
  parties.map((party, index) => ({
    ...party,
    cents: cents[index] ?? 0,
    recipient: party.party === 'lead' ? null : `rathaus@${party.party}.example`,
  }))
const even = parts(333_334, 333_333, 333_333)
const proposal = { base: 0, paidTo: 'each' as const, parts: even }

describe('the parties of a winner', () => {
  it('are the lead and each partner of the register once, without the lead itself', () => {
    const listed = [
      { placeId: '05366020', name: 'Hellenthal' },
      { placeId: '05366036', name: 'Schleiden' },
      { placeId: '05366036', name: 'Schleiden' },
      { placeId: null, name: 'Sozialwerk e. V.' },
    ]
    assert.deepEqual(
      partiesOf({ name: 'Hellenthal', placeId: '05366020' }, listed).map(({ party }) => party),
      ['lead', '05366036'],
    )
  })
})

describe('an even split', () => {
  it('adds up to the cent, differs by one cent at most, and favours who is named first', () => {
    const amounts = fc.tuple(fc.integer({ min: 1, max: 100_000_000 }), fc.integer({ min: 1, max: 60 }))
    fc.assert(
      fc.property(amounts, ([cents, count]) => {
        const split = evenly(cents, count)
        assert.equal(split.length, count)
        assert.equal(sumOf(split.map((each) => ({ cents: each }))), cents)
        assert.ok((split[0] as number) - (split.at(-1) as number) <= 1)
        assert.deepEqual(
          split,
          split.toSorted((one, other) => other - one),
        )
      }),
    )
  })

  it('of 10.000 € among three gives the lead the cent that is left', () => {
    assert.deepEqual(evenly(1_000_000, 3), [333_334, 333_333, 333_333])
  })
})

describe('proposing a split', () => {
  it('is recorded as the next one', () => {
    const decision = proposeSplit({ ...facts, newest: { number: 2 } }, { ...proposal, base: 2 }, click)
    assert.deepEqual(decision, {
      ok: true,
      outcome: { entryId: 'entry', number: 3, prizeCents: 1_000_000, paidTo: 'each', parts: even, by: 'marta', at: now },
    })
  })

  const unreachable = even.map((part, index) => (index === 1 ? { ...part, recipient: null } : part))
  const refusals: [SplitRefusal, Partial<SplitFacts>, Partial<typeof proposal>][] = [
    ['no-right', { mayHandIn: false }, {}],
    ['paid-out', { paidOut: true }, {}],
    ['stale', { newest: { number: 1 } }, {}],
    ['other-parties', {}, { parts: even.slice(0, 2) }],
    ['sum-differs', {}, { parts: parts(333_333, 333_333, 333_333) }],
    ['sum-differs', {}, { parts: parts(333_334, 333_334, 333_333) }],
    ['unreachable', {}, { parts: unreachable }],
    ['same-recipient', {}, { parts: even.map((part) => ({ ...part, recipient: part.recipient && 'Rat@haus.example' })) }],
  ]
  for (const [because, otherFacts, otherProposal] of refusals)
    it(`is refused: ${because}`, () => {
      const decision = proposeSplit({ ...facts, ...otherFacts }, { ...proposal, ...otherProposal }, click)
      assert.deepEqual(decision, { ok: false, because })
    })

  it('needs the word, and so an address, of a partner that gets nothing too', () => {
    const all = parts(1_000_000, 0, 0)
    assert.equal(proposeSplit(facts, { ...proposal, parts: all }, click).ok, true)
    const unasked = all.map((part) => ({ ...part, recipient: null }))
    assert.deepEqual(proposeSplit(facts, { ...proposal, parts: unasked }, click), { ok: false, because: 'unreachable' })
  })

  it('is accepted exactly when the cents add up to the prize', () => {
    const amount = fc.integer({ min: 0, max: 500_000 })
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: -2, max: 2 }), (one, two, off) => {
        const decision = proposeSplit(facts, { ...proposal, parts: parts(1_000_000 - one - two + off, one, two) }, click)
        assert.equal(decision.ok, off === 0)
      }),
    )
  })
})

const yes: ShareAnswer = { answer: 'agree', reason: '', name: 'Petra Wort', function: 'Bürgermeisterin', at: now }
const no: ShareAnswer = { ...yes, answer: 'object', reason: 'Wir trugen die Hälfte.' }

describe('the state of a split', () => {
  const withAnswers = (cents: number[], answers: (ShareAnswer | null)[]): Split => ({
    id: 'split',
    number: 1,
    prizeCents: 1_000_000,
    paidTo: 'each',
    proposedAt: now,
    proposedByName: 'Marta Probe',
    shares: parts(...cents).map((part, index): Share => ({ ...part, id: String(index), answer: answers[index] ?? null })),
  })
  const third = [333_334, 333_333, 333_333]
  for (const [state, split] of [
    ['none', null],
    ['waiting', withAnswers(third, [yes, yes, null])],
    ['objected', withAnswers(third, [yes, no, null])],
    ['objected', withAnswers(third, [yes, yes, no])],
    ['agreed', withAnswers(third, [yes, yes, yes])],
    ['waiting', withAnswers([500_000, 500_000, 0], [yes, yes, null])],
    ['agreed', withAnswers([500_000, 500_000, 0], [yes, yes, yes])],
    ['objected', withAnswers([500_000, 500_000, 0], [yes, yes, no])],
  ] as const)
    it(`is ${state}`, () => assert.equal(splitState(split), state))
})

describe('answering for a share', () => {
  const asked = { shareId: 'share', answered: false, superseded: false, paidOut: false }
  it('is recorded with name, function and instant', () => {
    assert.deepEqual(answerShare(asked, yes, now), { ok: true, outcome: { ...yes, shareId: 'share' } })
  })
  for (const [because, other] of [
    ['already-answered', { answered: true }],
    ['proposed-anew', { superseded: true, answered: true }],
    ['paid-out', { paidOut: true }],
  ] as const)
    it(`is refused: ${because}`, () => assert.deepEqual(answerShare({ ...asked, ...other }, no, now), { ok: false, because }))
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { acceptSeat, takeOver, type AcceptFacts, type Holder } from './seat.rules.ts'

const TERMS = 'a'.repeat(64)
const member: Holder = { holderId: 'h1', personId: 'old', part: 'member' }
const deputy: Holder = { holderId: 'h2', personId: 'new', part: 'deputy' }
const facts: AcceptFacts = {
  invitation: { id: 'i', seatId: 's', part: 'member', email: 'new@body.example' },
  holders: [],
  holdsOtherSeat: false,
  hasOfficeRole: false,
  termsSha256: TERMS,
}
const person = { personId: 'new', email: 'new@body.example', termsSha256: TERMS }

describe('accepting a seat', () => {
  const refusals: [string, Partial<AcceptFacts>, Partial<typeof person>, string][] = [
    ['with another address', {}, { email: 'other@body.example' }, 'other-address'],
    ['as somebody of the office', { hasOfficeRole: true }, {}, 'of-the-office'],
    ['beside another seat', { holdsOtherSeat: true }, {}, 'other-seat'],
    ['after other terms', {}, { termsSha256: 'b'.repeat(64) }, 'terms-changed'],
    ['twice', { holders: [{ ...member, personId: 'new' }] }, {}, 'holds-it-already'],
  ]
  for (const [how, known, who, because] of refusals)
    it(`${how} is refused`, () => {
      assert.deepEqual(acceptSeat({ ...facts, ...known }, { ...person, ...who }), { ok: false, because })
    })

  it('replaces nobody on a free seat', () => {
    const answer = acceptSeat(facts, person)
    assert.deepEqual(answer.ok && answer.outcome.replaces, [])
  })

  it('ends the member of before, and the own part as deputy; a deputy of somebody else stays', () => {
    const answer = acceptSeat({ ...facts, holders: [member, deputy] }, person)
    assert.deepEqual(answer.ok && answer.outcome.replaces, [member, deputy])
    const other = acceptSeat({ ...facts, holders: [member, { ...deputy, personId: 'else' }] }, person)
    assert.deepEqual(other.ok && other.outcome.replaces, [member])
  })
})

describe('taking over', () => {
  it('is for the deputy alone', () => {
    const holders = [member, deputy]
    assert.deepEqual(takeOver({ seatId: 's', holders }, { personId: 'new', reason: 'krank' }), {
      ok: true,
      outcome: { seatId: 's', deputy, member, reason: 'krank' },
    })
    for (const personId of ['old', 'else'])
      assert.deepEqual(takeOver({ seatId: 's', holders }, { personId, reason: 'krank' }), { ok: false, because: 'no-deputy' })
  })

  it('works on a seat without member', () => {
    const answer = takeOver({ seatId: 's', holders: [deputy] }, { personId: 'new', reason: 'krank' })
    assert.equal(answer.ok && answer.outcome.member, null)
  })
})

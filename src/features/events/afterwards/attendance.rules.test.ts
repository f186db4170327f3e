import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { certifyAttendance, giveFeedback } from './attendance.rules.ts'

const endsAt = new Date('2025-12-11T10:00:00Z')
const EVENT = { endsAt, cancelledAt: null }
const PARTY = { name: 'Vera', companions: ['Uwe'], seats: 2, present: 2, hasPlace: true }
const BEFORE = new Date(endsAt.getTime() - 1)
const said = (decision: { ok: true; outcome: unknown } | { ok: false; because: string }) =>
  decision.ok ? decision.outcome : decision.because

describe('after an event', () => {
  for (const [party, event, now, answer] of [
    [PARTY, EVENT, endsAt, ['Vera', 'Uwe']],
    [PARTY, EVENT, BEFORE, 'not-over'],
    [{ ...PARTY, present: null }, EVENT, endsAt, 'not-noted'],
    [{ ...PARTY, present: 0 }, EVENT, endsAt, 'not-present'],
    [{ ...PARTY, present: 1 }, EVENT, endsAt, 'unclear-who'],
    [{ ...PARTY, hasPlace: false }, EVENT, endsAt, 'not-present'],
    [PARTY, { endsAt, cancelledAt: BEFORE }, endsAt, 'not-present'],
  ] as const)
    it(`certifies ${JSON.stringify(answer)} to ${JSON.stringify(party)} at ${now.toISOString()}`, () =>
      assert.deepEqual(said(certifyAttendance({ ...party, companions: [...party.companions] }, event, now)), answer))

  for (const [facts, now, answer] of [
    [{ present: null, hasPlace: true, given: false }, endsAt, 'given'],
    [{ present: 1, hasPlace: true, given: false }, endsAt, 'given'],
    [{ present: null, hasPlace: true, given: false }, BEFORE, 'not-over'],
    [{ present: 0, hasPlace: true, given: false }, endsAt, 'not-present'],
    [{ present: null, hasPlace: false, given: false }, endsAt, 'not-present'],
    [{ present: null, hasPlace: true, given: true }, endsAt, 'already-given'],
  ] as const)
    it(`answers ${answer} to feedback of ${JSON.stringify(facts)} at ${now.toISOString()}`, () =>
      assert.equal(said(giveFeedback(facts, EVENT, now)), answer))
})

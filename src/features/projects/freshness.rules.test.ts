import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { confirmProfile, isUnconfirmed, roundToAsk } from './freshness.rules.ts'

const profile = { projectId: 'bauhof', number: 2, confirmedOn: '2025-12-04', dueOn: '2026-12-04' }
const now = new Date('2026-12-04T08:00:00Z')

describe('how fresh a profile is', () => {
  it('counts as confirmed until the day before it is due', () => {
    assert.equal(isUnconfirmed(profile, '2026-12-03'), false)
    assert.equal(isUnconfirmed(profile, '2026-12-04'), true)
  })
  it('is nobody’s matter where it sums up public sources', () =>
    assert.equal(isUnconfirmed({ dueOn: null }, '2099-01-01'), false))

  it('is confirmed for the version that stands there, by whoever says so', () => {
    for (const personId of ['lena', null])
      assert.deepEqual(confirmProfile(profile, { personId, today: '2026-12-04', now }), {
        ok: true,
        outcome: { projectId: 'bauhof', number: 2, confirmedOn: '2026-12-04', confirmedAt: now, confirmedBy: personId },
      })
  })
  it('may be confirmed before anybody asks, and once a day', () => {
    assert.equal(confirmProfile(profile, { personId: 'lena', today: '2025-12-05', now }).ok, true)
    assert.deepEqual(confirmProfile(profile, { personId: 'lena', today: '2025-12-04', now }), { ok: true, outcome: 'confirmed' })
  })
  it('is not confirmed where nobody can know', () =>
    assert.deepEqual(confirmProfile({ ...profile, dueOn: null }, { personId: 'lena', today: '2026-12-04', now }), {
      ok: false,
      because: 'nobody-confirms',
    }))

  const ROWS: [today: string, rounds: number[], round: 1 | 2 | null][] = [
    ['2026-11-05', [], null],
    ['2026-11-06', [], 1],
    ['2026-11-06', [1], null],
    ['2026-12-03', [], 1],
    ['2026-12-04', [1], 2],
    ['2026-12-04', [], 2],
    ['2026-12-04', [1, 2], null],
    ['2027-06-01', [2], null],
  ]
  for (const [today, rounds, round] of ROWS)
    it(`is asked about ${round === null ? 'not' : `for the ${round}.`} time on ${today} after ${rounds.join(' and ') || 'nothing'}`, () =>
      assert.equal(roundToAsk({ askOn: '2026-11-06', dueOn: '2026-12-04', rounds }, today), round))
})

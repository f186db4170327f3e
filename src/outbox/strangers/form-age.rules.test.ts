import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { acceptForm } from './form-age.rules.ts'

const openedAt = new Date('2025-12-04T09:30:00.000Z')
const after = (ms: number) => new Date(openedAt.getTime() + ms)
const opened = { id: 'a', openedAt }
const DAY = 24 * 3_600_000

// proves: RL-04
describe('a form that anybody can send', () => {
  const asked = (ms: number, more: { trap?: string; opened?: null; isProven?: boolean } = {}) => {
    const decision = acceptForm({ trap: '', opened, isProven: true, ...more }, after(ms))
    return decision.ok ? 'accepted' : decision.because
  }
  for (const [ms, answer, unproven] of [
    [-1, 'too-quick', 'too-quick'],
    [2_999, 'too-quick', 'too-quick'],
    [3_000, 'accepted', 'too-quick-unproven'],
    [7_999, 'accepted', 'too-quick-unproven'],
    [8_000, 'accepted', 'accepted'],
    [DAY, 'accepted', 'accepted'],
    [DAY + 1, 'too-old', 'too-old'],
  ] as const)
    it(`is ${answer} after ${ms} ms, ${unproven} without a proof of work`, () => {
      assert.equal(asked(ms), answer)
      assert.equal(asked(ms, { isProven: false }), unproven)
    })
  it('is refused with the trap filled in, and without our signature', () => {
    assert.equal(asked(9_000, { trap: 'https://spam.example' }), 'trap-filled')
    assert.equal(asked(9_000, { opened: null }), 'unsigned')
  })
  it('says which row it will be and whether somebody has worked for it', () => {
    for (const isProven of [true, false])
      assert.deepEqual(acceptForm({ trap: '', opened, isProven }, after(9_000)), { ok: true, outcome: { id: 'a', isProven } })
  })
})

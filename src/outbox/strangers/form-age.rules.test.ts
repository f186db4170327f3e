import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { acceptForm } from './form-age.rules.ts'

const openedAt = new Date('2025-12-04T09:30:00.000Z')
const after = (ms: number) => new Date(openedAt.getTime() + ms)
const opened = { id: 'a', openedAt }
const DAY = 24 * 3_600_000

// proves: RL-04
describe('a form that anybody can send', () => {
  const asked = (ms: number, more: { trap?: string; opened?: null } = {}) => {
    const decision = acceptForm({ trap: '', opened, ...more }, after(ms))
    return decision.ok ? 'accepted' : decision.because
  }
  for (const [ms, answer] of [
    [-1, 'too-quick'],
    [2_999, 'too-quick'],
    [3_000, 'accepted'],
    [DAY, 'accepted'],
    [DAY + 1, 'too-old'],
  ] as const)
    it(`is ${answer} after ${ms} ms`, () => assert.equal(asked(ms), answer))
  it('is refused with the trap filled in, and without our signature', () => {
    assert.equal(asked(5_000, { trap: 'https://spam.example' }), 'trap-filled')
    assert.equal(asked(5_000, { opened: null }), 'unsigned')
  })
})

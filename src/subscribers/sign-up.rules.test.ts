import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { askToSubscribe, confirmRequest } from './sign-up.rules.ts'

const asked = { subjects: ['thema:standesamt'], ageMs: 3_000, isTrapped: false }
const askedAt = new Date('2025-12-04T08:30:00Z')

describe('asking for mails', () => {
  it('takes at least three seconds', () => {
    assert.deepEqual(askToSubscribe(asked), { ok: true, outcome: 'ask' })
    assert.deepEqual(askToSubscribe({ ...asked, ageMs: 2_999 }), { ok: false, because: 'too-fast' })
  })
  it('takes at most a day, with a form of ours', () => {
    assert.deepEqual(askToSubscribe({ ...asked, ageMs: 86_400_000 }), { ok: true, outcome: 'ask' })
    for (const ageMs of [86_400_001, null])
      assert.deepEqual(askToSubscribe({ ...asked, ageMs }), { ok: false, because: 'form-too-old' })
  })
  it('needs something to be asked for', () =>
    assert.deepEqual(askToSubscribe({ ...asked, subjects: [] }), { ok: false, because: 'nothing-chosen' }))
  it('comes to nothing for whoever fills in what nobody sees, however slowly', () => {
    for (const ageMs of [0, 3_000, null])
      assert.deepEqual(askToSubscribe({ ...asked, ageMs, isTrapped: true }), { ok: true, outcome: 'ignore' })
  })
})

describe('a request for mails', () => {
  it('is confirmed for seven days', () => {
    const waiting = { askedAt, isConfirmed: false }
    assert.deepEqual(confirmRequest(waiting, new Date('2025-12-11T08:29:59Z')), { ok: true, outcome: 'subscribe' })
    assert.deepEqual(confirmRequest(waiting, new Date('2025-12-11T08:30:00Z')), { ok: false, because: 'too-late' })
  })
  it('is confirmed once, however often and late the link is opened', () =>
    assert.deepEqual(confirmRequest({ askedAt, isConfirmed: true }, new Date('2026-12-11T08:30:00Z')), {
      ok: true,
      outcome: 'subscribed',
    }))
})

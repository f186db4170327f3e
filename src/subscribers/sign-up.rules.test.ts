import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { askToSubscribe, confirmRequest } from './sign-up.rules.ts'

const askedAt = new Date('2025-12-04T08:30:00Z')

describe('asking for mails', () => {
  it('needs something to be asked for', () => {
    assert.deepEqual(askToSubscribe(['thema:standesamt']), { ok: true, outcome: 'ask' })
    assert.deepEqual(askToSubscribe([]), { ok: false, because: 'nothing-chosen' })
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

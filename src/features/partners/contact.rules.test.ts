import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { confirmContact, writeContact } from './contact.rules.ts'

const listing = { organisationId: 'kall' }
const writtenAt = new Date('2025-12-04T08:30:00Z')
const waiting = { writtenAt, isRelayed: false, isPublic: true }
const LAST = new Date('2025-12-11T08:29:59Z')
const TOO_LATE = new Date('2025-12-11T08:30:00Z')

describe('a message to whoever wrote a listing', () => {
  it('is confirmed first by a visitor', () =>
    assert.deepEqual(writeContact(listing, { organisationId: null, personId: null }), { ok: true, outcome: 'confirm-first' }))
  it('is relayed at once for an account, with an organisation and without', () => {
    for (const organisationId of ['schleiden', null])
      assert.deepEqual(writeContact(listing, { organisationId, personId: 'jonas' }), { ok: true, outcome: 'relay' })
  })
  it('is not written to oneself', () =>
    assert.deepEqual(writeContact(listing, { organisationId: 'kall', personId: 'lena' }), { ok: false, because: 'own-listing' }))

  it('is confirmed for seven days', () => {
    assert.deepEqual(confirmContact(waiting, LAST), { ok: true, outcome: 'relay' })
    assert.deepEqual(confirmContact(waiting, TOO_LATE), { ok: false, because: 'too-late' })
  })
  it('goes nowhere when the listing is public no more', () =>
    assert.deepEqual(confirmContact({ ...waiting, isPublic: false }, LAST), { ok: false, because: 'listing-gone' }))
  it('is relayed once, however often and late the link is opened', () =>
    assert.deepEqual(confirmContact({ ...waiting, isRelayed: true, isPublic: false }, TOO_LATE), {
      ok: true,
      outcome: 'relayed',
    }))
})

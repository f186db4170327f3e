import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { confirmContact, writeContact } from './contact.rules.ts'

const subject = { organisationId: 'kall' }
const writtenAt = new Date('2025-12-04T08:30:00Z')
const waiting = { writtenAt, isRelayed: false, isPublic: true }
const LAST = new Date('2025-12-11T08:29:59Z')
const TOO_LATE = new Date('2025-12-11T08:30:00Z')

describe('a message to whoever answers for something public', () => {
  it('is confirmed first by a visitor', () =>
    assert.deepEqual(writeContact(subject, { organisationId: null, personId: null }), { ok: true, outcome: 'confirm-first' }))
  it('is relayed at once for an account, with an organisation and without', () => {
    for (const organisationId of ['schleiden', null])
      assert.deepEqual(writeContact(subject, { organisationId, personId: 'jonas' }), { ok: true, outcome: 'relay' })
  })
  it('is not written to oneself', () =>
    assert.deepEqual(writeContact(subject, { organisationId: 'kall', personId: 'lena' }), { ok: false, because: 'own' }))

  it('about something of no organisation is written to oneself by nobody, not even by who has none', () => {
    const nobodys = { organisationId: null }
    assert.deepEqual(writeContact(nobodys, { organisationId: null, personId: 'lena' }), { ok: true, outcome: 'relay' })
    assert.deepEqual(writeContact(nobodys, { organisationId: null, personId: null }), { ok: true, outcome: 'confirm-first' })
  })

  it('is confirmed for seven days', () => {
    assert.deepEqual(confirmContact(waiting, LAST), { ok: true, outcome: 'relay' })
    assert.deepEqual(confirmContact(waiting, TOO_LATE), { ok: false, because: 'too-late' })
  })
  it('goes nowhere when what it is about is public no more', () =>
    assert.deepEqual(confirmContact({ ...waiting, isPublic: false }, LAST), { ok: false, because: 'gone' }))
  it('is relayed once, however often and late the link is opened', () =>
    assert.deepEqual(confirmContact({ ...waiting, isRelayed: true, isPublic: false }, TOO_LATE), {
      ok: true,
      outcome: 'relayed',
    }))
})

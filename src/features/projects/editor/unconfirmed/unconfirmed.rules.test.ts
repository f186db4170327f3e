import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MOST_NOTE, settle, type Said, type SettleRefusal } from './unconfirmed.rules.ts'

const today = '2026-12-04'
const reachable = { mailbox: 'postfach@kall.example' }
const later = (more: Partial<Said>): Said => ({ act: 'later', note: 'Angerufen.', again: '15.1.2027', ...more })

const REFUSED: [SettleRefusal, { mailbox: string | null }[], Said][] = [
  ['none-chosen', [], later({})],
  ['no-mailbox', [reachable, { mailbox: null }], later({ act: 'ask' })],
  ['note-missing', [reachable], later({ note: '' })],
  ['note-too-long', [reachable], later({ note: 'x'.repeat(MOST_NOTE + 1) })],
  ['no-day', [reachable], later({ again: '31.2.2027' })],
  ['day-not-ahead', [reachable], later({ again: '4.12.2026' })],
  ['day-too-far', [reachable], later({ again: '6.12.2027' })],
]

describe('what editors say of unconfirmed profiles', () => {
  for (const [because, profiles, said] of REFUSED)
    it(`is refused where: ${because}`, () => assert.deepEqual(settle(profiles, said, today), { ok: false, because }))

  it('is a note and a day on which they want to see them again, from tomorrow to a year', () => {
    for (const [again, againOn] of [
      ['5.12.2026', '2026-12-05'],
      ['2027-12-05', '2027-12-05'],
    ] as const)
      assert.deepEqual(settle([reachable], later({ again, note: 'x'.repeat(MOST_NOTE) }), today), {
        ok: true,
        outcome: { act: 'later', note: 'x'.repeat(MOST_NOTE), againOn },
      })
  })
  it('is also that they are true, for those without a mailbox, too', () =>
    assert.deepEqual(settle([{ mailbox: null }], later({ act: 'confirm', note: '', again: '' }), today), {
      ok: true,
      outcome: { act: 'confirm' },
    }))
  it('is that their mailboxes shall be asked once more', () =>
    assert.deepEqual(settle([reachable], later({ act: 'ask' }), today), { ok: true, outcome: { act: 'ask' } }))
})

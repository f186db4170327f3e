import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { writeMessage } from './message.rules.ts'

const speaker = { entryId: 'e', side: 'entrant' as const, mayWrite: true, personId: 'p' }
const now = new Date('2026-01-05T09:00:00Z')

describe('a message', () => {
  it('is written by whoever may edit, without the space around it', () => {
    assert.deepEqual(writeMessage(speaker, { id: 'm', text: ' Dürfen wir?\n' }, now), {
      ok: true,
      outcome: { id: 'm', entryId: 'e', side: 'entrant', text: 'Dürfen wir?', writtenBy: 'p', writtenAt: now },
    })
  })

  it('is refused to readers, and without a text', () => {
    assert.deepEqual(writeMessage({ ...speaker, mayWrite: false }, { id: 'm', text: 'x' }, now), {
      ok: false,
      because: 'no-right',
    })
    assert.deepEqual(writeMessage(speaker, { id: 'm', text: ' \n ' }, now), { ok: false, because: 'text-missing' })
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { callMeeting } from './calling.rules.ts'

describe('calling the jury together', () => {
  const now = new Date('2026-02-20T09:00:30Z')
  const cases: [string, Date, string | null][] = [
    ['is possible for an hour to come', new Date('2026-02-20T10:00:00Z'), null],
    ['is possible for the minute that runs', new Date('2026-02-20T09:00:00Z'), null],
    ['is possible until its last millisecond', new Date(now.getTime() - 59_999), null],
    ['is none for a minute that is over', new Date(now.getTime() - 60_000), 'in-the-past'],
    ['is none for the year before', new Date('2025-02-20T10:00:00Z'), 'in-the-past'],
  ]
  for (const [sentence, beginsAt, because] of cases)
    it(sentence, () => {
      const decision = callMeeting({ beginsAt }, now)
      assert.equal(decision.ok ? null : decision.because, because)
    })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { berlinInstant } from '../platform/berlin.ts'
import { lastDigest } from './digest-due.ts'

/** [now, weekly, monthly], wall-clock times in Berlin. */
const cases: [now: string, weekly: string, monthly: string][] = [
  ['2025-12-08T06:59', '2025-12-01T07:00', '2025-12-01T07:00'],
  ['2025-12-08T07:00', '2025-12-08T07:00', '2025-12-01T07:00'],
  ['2026-01-01T06:59', '2025-12-29T07:00', '2025-12-01T07:00'],
  ['2026-01-01T07:00', '2025-12-29T07:00', '2026-01-01T07:00'],
  // The clocks went forward on Sunday, 29 March 2026, and back on 25 October.
  ['2026-03-30T07:00', '2026-03-30T07:00', '2026-03-01T07:00'],
  ['2026-10-31T23:59', '2026-10-26T07:00', '2026-10-01T07:00'],
]

describe('what is new is collected on Mondays and on the first of a month, at seven in Berlin', () => {
  for (const [now, weekly, monthly] of cases)
    it(now, () => {
      assert.deepEqual(lastDigest('weekly', berlinInstant(now)), berlinInstant(weekly))
      assert.deepEqual(lastDigest('monthly', berlinInstant(now)), berlinInstant(monthly))
    })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lastInBerlin } from './berlin.ts'

describe('a time of day in Berlin, two in the morning', () => {
  const rows: [string, string, string][] = [
    ['at that instant is now', '2026-02-02T01:00:00Z', '2026-02-02T01:00:00Z'],
    ['a millisecond before was yesterday', '2026-02-02T00:59:59.999Z', '2026-02-01T01:00:00Z'],
    ['late in the evening was this morning', '2026-02-02T22:59:00Z', '2026-02-02T01:00:00Z'],
    ['in summer is an hour earlier', '2026-07-01T12:00:00Z', '2026-07-01T00:00:00Z'],
    ['when the hour is left out comes an hour later', '2026-03-29T12:00:00Z', '2026-03-29T01:00:00Z'],
    ['when the hour comes twice is the first', '2026-10-25T12:00:00Z', '2026-10-25T00:00:00Z'],
  ]
  for (const [when, now, last] of rows) {
    it(when, () => assert.equal(lastInBerlin('02:00', new Date(now)).toISOString(), new Date(last).toISOString()))
  }
})

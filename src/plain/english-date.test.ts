import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { englishClosing, englishDay, englishMoment, englishWeekday } from './english-date.ts'

describe('an English date', () => {
  it('names the day as it is in Berlin', () => {
    assert.equal(englishDay(new Date('2026-02-08T23:00:00Z')), '9 February 2026')
    assert.equal(englishDay(new Date('2026-02-08T22:59:59Z')), '8 February 2026')
    assert.equal(englishWeekday(new Date('2026-04-15T10:00:00Z')), 'Wednesday 15 April 2026')
  })
  it('tells the time with 24 hours', () => {
    assert.equal(englishMoment(new Date('2025-12-04T08:30:00Z')), 'Thursday 4 December 2025, 09:30')
    assert.equal(englishMoment(new Date('2025-12-04T22:30:00Z')), 'Thursday 4 December 2025, 23:30')
  })
  it('writes an exclusive end at midnight as the end of the day before, and no other so', () => {
    assert.equal(englishClosing(new Date('2026-02-09T23:00:00Z')), 'Monday 9 February 2026, 24:00')
    assert.equal(englishClosing(new Date('2026-02-09T22:59:00Z')), 'Monday 9 February 2026, 23:59')
  })
})

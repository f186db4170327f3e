import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dueOccasion, type Occasion } from './reminders.rules.ts'

const at = {
  fourteenDays: new Date('2026-01-26T23:00:00Z'),
  sevenDays: new Date('2026-02-02T23:00:00Z'),
  fortyEightHours: new Date('2026-02-07T23:00:00Z'),
  closesAt: new Date('2026-02-09T23:00:00Z'),
}
const twoDaysAfter = new Date('2026-02-11T23:00:00Z')
const justBefore = (instant: Date) => new Date(instant.getTime() - 1)

// proves: DL-15
describe('the reminder that is due', () => {
  const rows: [Date, Occasion | null][] = [
    [justBefore(at.fourteenDays), null],
    [at.fourteenDays, '14-days'],
    [justBefore(at.sevenDays), '14-days'],
    [at.sevenDays, '7-days'],
    [justBefore(at.fortyEightHours), '7-days'],
    [at.fortyEightHours, '48-hours'],
    [justBefore(at.closesAt), '48-hours'],
    [at.closesAt, 'closed'],
    [justBefore(twoDaysAfter), 'closed'],
    [twoDaysAfter, null],
  ]
  for (const [now, occasion] of rows) {
    it(`at ${now.toISOString()} is ${occasion ?? 'none'}`, () => assert.equal(dueOccasion(at, now), occasion))
  }
})

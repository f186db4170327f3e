import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { daysLater, monthsLater } from './months-later.ts'

describe('months later', () => {
  const cases: [day: string, months: number, expected: string][] = [
    ['2025-12-04', 6, '2026-06-04'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2025-12-31', 12, '2026-12-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-01-31', 1, '2025-02-28'],
  ]
  for (const [day, months, expected] of cases)
    it(`${day} and ${months} is ${expected}`, () => assert.equal(monthsLater(day, months), expected))
})

describe('days later', () => {
  const cases: [day: string, days: number, expected: string][] = [
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2025-12-04', -14, '2025-11-20'],
  ]
  for (const [day, days, expected] of cases)
    it(`${day} and ${days} is ${expected}`, () => assert.equal(daysLater(day, days), expected))
})

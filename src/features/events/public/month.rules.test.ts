import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { monthsAway, readMonth, weeksOf } from './month.rules.ts'

describe('the month of the calendar', () => {
  it('is the one asked for, else the present one', () => {
    assert.equal(readMonth('2026-02', '2025-12-04'), '2026-02')
    for (const typed of [undefined, '', '2026-13', '2026-00', '1999-12', '2026-2', "2026-01'"])
      assert.equal(readMonth(typed, '2025-12-04'), '2025-12')
  })

  it('has neighbours across the year', () => {
    assert.equal(monthsAway('2025-12', 1), '2026-01')
    assert.equal(monthsAway('2026-01', -1), '2025-12')
  })

  it('begins its weeks on Monday and contains each day once', () => {
    const december = weeksOf('2025-12')
    assert.equal(december[0]?.[0], '2025-12-01') // a Monday
    assert.equal(december.length, 5)
    assert.deepEqual(december.at(-1), ['2025-12-29', '2025-12-30', '2025-12-31', null, null, null, null])
    assert.deepEqual(weeksOf('2026-02')[0], [null, null, null, null, null, null, '2026-02-01']) // a Sunday
    assert.equal(weeksOf('2028-02').flat().filter(Boolean).length, 29)
    assert.equal(weeksOf('2027-02').length, 4)
  })
})

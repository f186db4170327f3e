import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { holidayOn, holidaysIn } from './holidays.ts'

describe('the public holidays of NRW', () => {
  const easterSundays = [
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2038-04-25',
  ]
  for (const day of easterSundays) it(`has Easter on ${day}`, () => assert.equal(holidayOn(day), 'Ostersonntag'))

  it('follow Easter in 2026', () => {
    assert.equal(holidayOn('2026-04-03'), 'Karfreitag')
    assert.equal(holidayOn('2026-05-14'), 'Christi Himmelfahrt')
    assert.equal(holidayOn('2026-05-25'), 'Pfingstmontag')
    assert.equal(holidayOn('2026-06-04'), 'Fronleichnam')
  })
  it('know Allerheiligen and the day of unity', () => {
    assert.equal(holidayOn('2026-11-01'), 'Allerheiligen')
    assert.equal(holidayOn('2026-10-03'), 'Tag der Deutschen Einheit')
  })
  it('leave ordinary days alone', () => {
    assert.equal(holidayOn('2026-04-15'), null)
    assert.equal(holidayOn('2025-10-31'), null, 'Reformationstag is no holiday in NRW')
  })
  it('are thirteen a year, in order', () => {
    const days = holidaysIn(2026).map(({ day }) => day)
    assert.equal(days.length, 13)
    assert.deepEqual(days, [...days].sort())
  })
})

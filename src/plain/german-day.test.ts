import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readGermanDay, shortGermanDay } from './german-day.ts'

describe('a typed day', () => {
  const cases: [string, string | null][] = [
    ['1.9.2016', '2016-09-01'],
    ['01.09.2016', '2016-09-01'],
    [' 1. 9. 2016 ', '2016-09-01'],
    ['2016-09-01', '2016-09-01'],
    ['29.2.2016', '2016-02-29'],
    ['29.2.2017', null],
    ['31.4.2020', null],
    ['0.1.2020', null],
    ['1.13.2020', null],
    ['1.9.16', null],
    ['September 2016', null],
    ['', null],
    ['1.9.20166', null],
  ]
  for (const [typed, day] of cases) it(`'${typed}' is ${day ?? 'none'}`, () => assert.equal(readGermanDay(typed), day))
})

describe('a typed day, to be read', () => {
  const cases: [string, string][] = [
    ['2017-01-15', '15.1.2017'],
    ['2017-10-09', '9.10.2017'],
    ['15.01.2017', '15.01.2017'],
    ['Sommer 2017', 'Sommer 2017'],
    ['', ''],
  ]
  for (const [typed, shown] of cases) it(`'${typed}' is '${shown}'`, () => assert.equal(shortGermanDay(typed), shown))
})

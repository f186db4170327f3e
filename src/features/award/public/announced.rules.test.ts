import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { berlinInstant as at } from '../../../platform/berlin.ts'
import type { Edition } from '../edition.rules.ts'
import { announcedEditions, appearsAt, publicMoment } from './announced.rules.ts'

const nothing = {
  categories: [],
  criteria: [],
  conditions: [],
  questions: [],
  dates: [],
  results: [],
  participants: [],
  entryCounts: [],
}
const second = {
  ...nothing,
  number: 2,
  phases: {
    announced: at('2025-11-17T08:00'),
    opens: at('2025-12-01T00:00'),
    closes: at('2026-02-10T00:00'),
    jury: at('2026-02-16T08:00'),
    decision: at('2026-03-23T18:00'),
    ceremony: at('2026-04-15T00:00'),
  },
  conditions: [{ visibleFrom: at('2025-11-30T12:34') }],
  dates: [{ startsAt: at('2025-12-04T10:00'), endsAt: at('2025-12-04T11:00'), visibleFrom: at('2025-11-18T09:00') }],
} as unknown as Edition
const first = { ...nothing, number: 1, phases: { ...second.phases, announced: at('2021-12-23T00:00') } } as unknown as Edition
const oneBefore = (instant: Date) => new Date(instant.getTime() - 1)

describe('announced editions', () => {
  const table: [string, Date, number[]][] = [
    ['before the first', oneBefore(first.phases.announced), []],
    ['from the first on', first.phases.announced, [1]],
    ['until the second is announced', oneBefore(second.phases.announced), [1]],
    ['from then on', second.phases.announced, [2, 1]],
  ]
  for (const [when, now, numbers] of table) {
    it(`${when} are ${numbers.join(' and ') || 'none'}`, () =>
      assert.deepEqual(
        announcedEditions([second, first], now).map((edition) => edition.number),
        numbers,
      ))
  }
})

describe('the public moment', () => {
  const instants = [
    ...Object.values(second.phases),
    at('2025-11-30T12:34'),
    at('2025-11-18T09:00'),
    at('2025-12-04T10:00'),
    at('2025-12-04T11:00'),
  ]
  for (const instant of instants) {
    it(`changes at ${instant.toISOString()}, not before`, () => {
      assert.notEqual(publicMoment([second, first], oneBefore(instant)), publicMoment([second, first], instant))
    })
  }
  it('changes at midnight in Berlin, in summer and winter, and not in between', () => {
    for (const midnight of [at('2025-12-20T00:00'), at('2026-05-20T00:00')]) {
      assert.notEqual(publicMoment([second], oneBefore(midnight)), publicMoment([second], midnight))
      assert.equal(
        publicMoment([second], midnight),
        publicMoment([second], at(`${midnight.getUTCMonth() === 11 ? '2025-12' : '2026-05'}-20T23:59`)),
      )
    }
  })
})

describe('what is prepared', () => {
  const items = [{ visibleFrom: at('2025-12-02T00:00') }, { visibleFrom: at('2025-12-01T00:00') }]
  it('appears with the first of it', () => assert.deepEqual(appearsAt(items, at('2025-11-30T23:59')), at('2025-12-01T00:00')))
  it('is there from that instant on', () => assert.equal(appearsAt(items, at('2025-12-01T00:00')), null))
  it('appears never when there is nothing', () => assert.equal(appearsAt([], at('2025-12-01T00:00')), null))
})

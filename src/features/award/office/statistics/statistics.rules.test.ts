import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { countBy, perDay } from './statistics.rules.ts'

describe('statistics', () => {
  it('count every item once, those of no group as well', () => {
    const groups = [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ]
    assert.deepEqual(
      countBy(['a', 'b', 'b', null, 'x'], groups, (item) => item).map((bar) => [bar.label, bar.count]),
      [
        ['A', 1],
        ['B', 2],
        ['Ohne Angabe', 2],
      ],
    )
    assert.equal(countBy([], groups, () => null).length, 2)
  })

  it('know the day in Berlin, also a minute before midnight and over a change of clocks', () => {
    const rows = perDay(
      [new Date('2026-03-28T22:59:00Z'), new Date('2026-03-28T23:01:00Z'), new Date('2026-03-29T21:59:00Z')],
      new Date('2026-03-28T00:00:00Z'),
      new Date('2026-03-30T12:00:00Z'),
    )
    assert.deepEqual(rows, [
      { day: '2026-03-28', arrived: 1, total: 1 },
      { day: '2026-03-29', arrived: 2, total: 3 },
      { day: '2026-03-30', arrived: 0, total: 3 },
    ])
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { ALL, behindRank, byAge, OTHER, TITLED, titledFirst, type HarvestMark } from './harvest.rules.ts'
import { emptyBits, fill, ordinalsOf } from './profile-bits.rules.ts'

const HIGHEST = 200
const bitsOf = (ordinals: number[]) => fill(emptyBits(HIGHEST), ordinals)
const ordinals = fc.uniqueArray(fc.nat(HIGHEST), { maxLength: 120 })
const upwards = (all: number[]) => all.toSorted((one, other) => one - other)

type Page = { after: HarvestMark | null; limit: number }

/** Page after page, each begun where the one before ended. */
function harvested(limit: number, page: (asked: Page) => HarvestMark[]): HarvestMark[] {
  const all: HarvestMark[] = []
  for (let part = page({ after: null, limit }); part.length > 0; part = page({ after: all.at(-1) ?? null, limit })) {
    assert.ok(part.length <= limit)
    all.push(...part)
  }
  return all
}

describe('a harvest', () => {
  it('brings each profile once, in the order in which they appeared, whatever the size of a page', () => {
    fc.assert(
      fc.property(ordinals, fc.integer({ min: 1, max: 40 }), (found, limit) => {
        const marks = harvested(limit, (page) => byAge(bitsOf(found), ALL, page))
        assert.deepEqual(
          marks,
          upwards(found).map((ordinal) => ({ rank: ALL, ordinal })),
        )
        assert.deepEqual(ordinalsOf(bitsOf(found)), upwards(found))
      }),
    )
  })

  it('of many hits brings those with the words in their titles first', () => {
    fc.assert(
      fc.property(ordinals, ordinals, fc.integer({ min: 1, max: 40 }), (found, titled, limit) => {
        const marks = harvested(limit, (page) => titledFirst(bitsOf(found), bitsOf(titled), page))
        const expected = [
          ...upwards(found.filter((one) => titled.includes(one))).map((ordinal) => ({ rank: TITLED, ordinal })),
          ...upwards(found.filter((one) => !titled.includes(one))).map((ordinal) => ({ rank: OTHER, ordinal })),
        ]
        assert.deepEqual(marks, expected)
      }),
    )
  })

  it('leaves none out and brings none twice when another is published between two pages', () => {
    const first = titledFirst(bitsOf([1, 5, 9]), bitsOf([5, 9]), { after: null, limit: 2 })
    assert.deepEqual(first, [
      { rank: TITLED, ordinal: 5 },
      { rank: TITLED, ordinal: 9 },
    ])
    const second = titledFirst(bitsOf([1, 5, 9, 11, 12]), bitsOf([5, 9, 11]), { after: first[1] ?? null, limit: 9 })
    assert.deepEqual(
      second.map(({ ordinal }) => ordinal),
      [11, 1, 12],
    )
  })

  it('of few hits goes on behind the one that fits a little worse, or as well and appeared later', () => {
    const ranked = [
      { rank: '0.9', ordinal: 7 },
      { rank: '0.3', ordinal: 2 },
      { rank: '0.3', ordinal: 4 },
      { rank: '1e-20', ordinal: 1 },
      { rank: '0', ordinal: 3 },
    ]
    assert.deepEqual(behindRank(ranked, { after: null, limit: 2 }), ranked.slice(0, 2))
    assert.deepEqual(behindRank(ranked, { after: { rank: '0.3', ordinal: 2 }, limit: 9 }), ranked.slice(2))
    assert.deepEqual(behindRank(ranked, { after: { rank: '0.3', ordinal: 3 }, limit: 9 }), ranked.slice(2))
    assert.deepEqual(behindRank(ranked, { after: { rank: '0', ordinal: 3 }, limit: 9 }), [])
    assert.deepEqual(
      harvested(2, (page) => behindRank(ranked, page)),
      ranked,
    )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { MOST_RANKED, partBehind, partOf, rankedOf } from './found-order.rules.ts'

const SIZE = 2048
const bitsOf = (ordinals: number[]) => {
  const bits = new Uint32Array(SIZE / 32)
  for (const ordinal of ordinals) bits[ordinal >>> 5] = (bits[ordinal >>> 5] ?? 0) | (1 << (ordinal & 31))
  return bits
}
const upTo = (count: number) => Array.from({ length: count }, (_, ordinal) => ordinal)

describe('a part of what was found', () => {
  it('keeps the order and leaves out what was not found', () => {
    assert.deepEqual(partOf([31, 5, 32, 7, 9], bitsOf([5, 7, 31, 32]), { limit: 2, offset: 1 }), [5, 32])
    assert.deepEqual(partOf([31, 5], bitsOf([5]), { limit: 2, offset: 1 }), [])
  })

  it('shows each profile once, page after page, ranked ones first and then the last ones', () => {
    const ordinals = fc.uniqueArray(fc.nat(SIZE - 1), { maxLength: 90 })
    fc.assert(
      fc.property(ordinals, fc.nat(20), fc.integer({ min: 1, max: 13 }), (all, ranks, limit) => {
        const found = bitsOf(all)
        const ranked = all.slice(0, ranks)
        const pages = upTo(Math.ceil(all.length / limit) + 1).map((page) =>
          partBehind(ranked, found, { limit, offset: page * limit }),
        )
        const rest = all.slice(ranks).sort((one, other) => other - one)
        assert.deepEqual(pages.flat(), [...ranked, ...rest])
      }),
    )
  })
})

describe('what is ranked', () => {
  it('is everything found, as long as that is not too much', () => {
    assert.deepEqual(
      rankedOf(bitsOf(upTo(MOST_RANKED)), bitsOf([])).sort((one, other) => one - other),
      upTo(MOST_RANKED),
    )
  })

  it('is of more than that first what has the words in its title, the last of each first', () => {
    const ranked = rankedOf(bitsOf(upTo(MOST_RANKED + 1)), bitsOf([3, 40, 2000]))
    assert.equal(ranked.length, MOST_RANKED)
    assert.deepEqual(ranked.slice(0, 4), [40, 3, MOST_RANKED, MOST_RANKED - 1])
    assert.ok(!ranked.includes(0))
  })

  it('is cut where too many have the words in their titles', () => {
    const ranked = rankedOf(bitsOf(upTo(SIZE)), bitsOf(upTo(SIZE)))
    assert.deepEqual([ranked.length, ranked[0], ranked.at(-1)], [MOST_RANKED, SIZE - 1, SIZE - MOST_RANKED])
  })
})

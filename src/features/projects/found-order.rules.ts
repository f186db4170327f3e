import { countOf, eachLastFirst, has, intersection, unset, without, type Bits } from './profile-bits.rules.ts'

/** Part of a list: so many, behind so many. */
export type Part = { limit: number; offset: number }

/** Those of `order` that were found, in its order. */
export function partOf(order: Iterable<number>, found: Bits, { limit, offset }: Part): number[] {
  const part: number[] = []
  let passed = 0
  for (const ordinal of order) {
    if (!has(found, ordinal)) continue
    if (passed >= offset) part.push(ordinal)
    passed += 1
    if (part.length === limit) break
  }
  return part
}

/** More hits than these are not compared with each other: nobody reads so far, and each costs. */
export const MOST_RANKED = 200

/** What is ranked: everything found, or of more than that those with the words in their titles, the last ones first. */
export function rankedOf(found: Bits, titled: Bits): number[] {
  if (countOf(found) <= MOST_RANKED) return last(found, { limit: MOST_RANKED, offset: 0 })
  const first = last(intersection(found, [titled]), { limit: MOST_RANKED, offset: 0 })
  return [...first, ...last(without(found, titled), { limit: MOST_RANKED - first.length, offset: 0 })]
}

/** The part of a list that begins with `ranked`; behind them the others, the last ones first. */
export function partBehind(ranked: readonly number[], found: Bits, { limit, offset }: Part): number[] {
  const own = ranked.slice(offset, offset + limit)
  const others = Uint32Array.from(found)
  for (const ordinal of ranked) unset(others, ordinal)
  return [...own, ...last(others, { limit: limit - own.length, offset: Math.max(0, offset - ranked.length) })]
}

function last(found: Bits, { limit, offset }: Part): number[] {
  const part: number[] = []
  let passed = 0
  if (limit > 0)
    eachLastFirst(found, (ordinal) => {
      if (passed >= offset) part.push(ordinal)
      passed += 1
      return part.length < limit
    })
  return part
}

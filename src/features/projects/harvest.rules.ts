import { eachFirstFirst, intersection, without, type Bits } from './profile-bits.rules.ts'

/**
 * Where a page ended: how well its last profile fits, and its ordinal. A number is what ts_rank said of it; TITLED and OTHER are said
 * where there are too many to be compared; ALL where nothing was looked for.
 */
export type HarvestMark = { rank: string; ordinal: number }

export const ALL = '0'
export const TITLED = 'titel'
export const OTHER = 'text'

type Page = { after: HarvestMark | null; limit: number }

/** Those behind the mark, the first that appeared first. */
export function byAge(found: Bits, rank: string, { after, limit }: Page): HarvestMark[] {
  const part: HarvestMark[] = []
  if (limit > 0)
    eachFirstFirst(found, after ? after.ordinal + 1 : 0, (ordinal) => {
      part.push({ rank, ordinal })
      return part.length < limit
    })
  return part
}

/** Those with the words in their titles, then the others: an order that a publication in between only adds to. */
export function titledFirst(found: Bits, titled: Bits, { after, limit }: Page): HarvestMark[] {
  const first = after?.rank === OTHER ? [] : byAge(intersection(found, [titled]), TITLED, { after, limit })
  const behind = after?.rank === OTHER ? after : null
  return [...first, ...byAge(without(found, titled), OTHER, { after: behind, limit: limit - first.length })]
}

/** `ranked`: best first, and of equals by their ordinals. */
export function behindRank(ranked: readonly HarvestMark[], { after, limit }: Page): HarvestMark[] {
  const isBehind = (one: HarvestMark, mark: HarvestMark) =>
    Number(one.rank) < Number(mark.rank) || (Number(one.rank) === Number(mark.rank) && one.ordinal > mark.ordinal)
  return ranked.filter((one) => after === null || isBehind(one, after)).slice(0, limit)
}

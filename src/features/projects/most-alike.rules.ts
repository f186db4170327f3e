import { bitsOfFacet, type FacetIndex, type IndexedProject } from './facet-index.rules.ts'
import { add, eachLastFirst, emptyBits, has, highestOf, unset, type Bits } from './profile-bits.rules.ts'

/** The ordinals of others with one of its topics; those that have the most facets in common come first, the last published of equals. */
export function mostAlike(index: FacetIndex, own: IndexedProject, atMost: number): number[] {
  const topical = topicalOf(index, own)
  return highest(commonOf(index, topical, own.facets), atMost)
}

/** Without the addresses of topics that were merged into others: each topic of today counts once. */
export function onlyLive(own: IndexedProject, live: ReadonlySet<string>): IndexedProject {
  return { ...own, facets: own.facets.filter((facet) => !facet.startsWith('thema:') || live.has(facet)) }
}

function topicalOf(index: FacetIndex, { ordinal, facets }: IndexedProject): Bits {
  const topical = emptyBits(highestOf(index.all))
  for (const facet of facets.filter((one) => one.startsWith('thema:'))) add(topical, bitsOfFacet(index, facet))
  unset(topical, ordinal)
  return topical
}

/** Only the profiles that share a topic are looked at. */
function commonOf(index: FacetIndex, topical: Bits, facets: readonly string[]): Uint16Array {
  const own = facets.map((facet) => bitsOfFacet(index, facet))
  const common = new Uint16Array(topical.length * 32)
  eachLastFirst(topical, (ordinal) => {
    for (const bits of own) if (has(bits, ordinal)) common[ordinal] = (common[ordinal] ?? 0) + 1
    return true
  })
  return common
}

function highest(common: Uint16Array, atMost: number): number[] {
  let best: number[] = []
  let least = 1
  for (let ordinal = common.length - 1; ordinal >= 0; ordinal -= 1) {
    const count = common[ordinal] ?? 0
    if (count < least) continue
    best = [...best, ordinal].sort((one, other) => (common[other] ?? 0) - (common[one] ?? 0)).slice(0, atMost)
    if (best.length === atMost) least = (common[best[atMost - 1] ?? 0] ?? 0) + 1
  }
  return best
}

/**
 * Which profiles have which facet, as one bit for each profile. Counting what is left after each possible next choice is then an
 * "and" over words of 32 profiles, and half a million take milliseconds (docs/decisions/0500-facets.md).
 */
export type FacetIndex = { size: number; all: Bits; byFacet: Map<string, Bits>; ordinals: Map<string, number> }
export type Bits = Uint32Array

export type IndexedProject = { projectId: string; ordinal: number; facets: string[] }

export function facetIndex(projects: Iterable<IndexedProject>, highestOrdinal: number): FacetIndex {
  const size = highestOrdinal + 1
  const index: FacetIndex = { size, all: bits(size), byFacet: new Map(), ordinals: new Map() }
  for (const { projectId, ordinal, facets } of projects) {
    set(index.all, ordinal)
    index.ordinals.set(projectId, ordinal)
    for (const facet of facets) set(ofFacet(index, facet), ordinal)
  }
  return index
}

/** Choices of one facet are alternatives; a profile must fit one of each facet. */
export type Choices = ReadonlyMap<string, readonly string[]>

export type Counted = { total: number; counts: Map<string, number> }

/**
 * How many profiles fit, and how many would fit each value of `facets`: with all choices of the other facets, as if none had been
 * made in its own. `within` leaves only these profiles (those that a search has found).
 */
export function countIn(
  index: FacetIndex,
  choices: Choices,
  { facets, within }: { facets: readonly string[]; within?: Bits },
): Counted {
  const start = within ?? index.all
  const groups = new Map([...choices].map(([facet, values]) => [facet, union(index, facet, values)]))
  const left = (except?: string) =>
    intersection(
      start,
      [...groups].filter(([facet]) => facet !== except).map(([, group]) => group),
    )
  const total = left()
  const sets = new Map(facets.map((facet) => [facet, groups.has(facet) ? left(facet) : total]))
  const counts = new Map<string, number>()
  for (const [value, profiles] of index.byFacet) {
    const from = sets.get(value.slice(0, value.indexOf(':')))
    const count = from ? countBoth(from, profiles) : 0
    if (count > 0) counts.set(value, count)
  }
  return { total: countOf(total), counts }
}

/** The profiles that fit all choices. */
export function fitting(index: FacetIndex, choices: Choices, within: Bits = index.all): Bits {
  const groups = [...choices].map(([facet, values]) => union(index, facet, values))
  return intersection(within, groups)
}

/** How many of these profiles have at least one of the facets, 'kommune:altena'. */
export function countAny(index: FacetIndex, profiles: Bits, facets: readonly string[]): number {
  const groups = facets.flatMap((facet) => index.byFacet.get(facet) ?? [])
  const [only, ...others] = groups
  if (!only) return 0
  if (others.length === 0) return countBoth(profiles, only)
  const any = Uint32Array.from(only)
  for (const other of others) add(any, other)
  return countBoth(profiles, any)
}

/** Whether any profile has both. */
export function haveCommon(index: FacetIndex, one: string, other: string): boolean {
  const [ones, others] = [index.byFacet.get(one), index.byFacet.get(other)]
  return ones !== undefined && others !== undefined && ones.some((word, position) => (word & at(others, position)) !== 0)
}

/** The bits of profiles by their ids; ids that the index does not know yet are left out. */
export function bitsOf(index: FacetIndex, projectIds: Iterable<string>): Bits {
  const found = bits(index.size)
  for (const id of projectIds) {
    const ordinal = index.ordinals.get(id)
    if (ordinal !== undefined) set(found, ordinal)
  }
  return found
}

function union(index: FacetIndex, facet: string, values: readonly string[]): Bits {
  const found = bits(index.size)
  for (const value of values) add(found, index.byFacet.get(`${facet}:${value}`) ?? found)
  return found
}

function add(to: Bits, profiles: Bits): void {
  for (let word = 0; word < to.length; word += 1) to[word] = at(to, word) | at(profiles, word)
}

function intersection(start: Bits, groups: Bits[]): Bits {
  const left = Uint32Array.from(start)
  for (const group of groups) for (let word = 0; word < left.length; word += 1) left[word] = at(left, word) & at(group, word)
  return left
}

function countOf(profiles: Bits): number {
  return countBoth(profiles, profiles)
}

function countBoth(one: Bits, other: Bits): number {
  let count = 0
  for (let word = 0; word < one.length; word += 1) count += ones(at(one, word) & at(other, word))
  return count
}

/** How many of 32 bits are set (Hacker's Delight, 2nd edition, 5–1). */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

function ofFacet(index: FacetIndex, facet: string): Bits {
  const known = index.byFacet.get(facet) ?? bits(index.size)
  index.byFacet.set(facet, known)
  return known
}

const bits = (size: number): Bits => new Uint32Array(Math.ceil(size / 32))
const at = (profiles: Bits, word: number): number => profiles[word] ?? 0

function set(profiles: Bits, ordinal: number): void {
  const word = ordinal >>> 5
  profiles[word] = at(profiles, word) | (1 << (ordinal & 31))
}

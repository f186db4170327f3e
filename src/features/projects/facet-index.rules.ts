import { countFacets, facetsAt, listsOf, withFacets, type FacetLists } from './facet-lists.rules.ts'
import {
  add,
  countBoth,
  countOf,
  emptyBits,
  fill,
  haveBoth,
  highestOf,
  intersection,
  longer,
  set,
  unset,
  without,
} from './profile-bits.rules.ts'
import type { Bits } from './profile-bits.rules.ts'

/**
 * Which profiles have which facet, both ways: one bit for each profile to find those that fit, and the facets of each profile to
 * count what is left after each possible next choice (docs/decisions/0500-facets.md).
 */
export type FacetIndex = {
  readonly all: Bits
  /** In the order of the facets' numbers. */
  readonly byFacet: ReadonlyMap<string, Bits>
  readonly lists: FacetLists
  /** How many of all profiles have each facet. */
  readonly totals: Uint32Array
}

export type IndexedProject = { ordinal: number; facets: string[] }
/** All profiles that have a facet. */
export type Posting = { facet: string; ordinals: Uint32Array }

export function facetIndex(ordinals: Iterable<number>, highest: number, postings: readonly Posting[]): FacetIndex {
  return {
    all: fill(emptyBits(highest), ordinals),
    byFacet: new Map(postings.map(({ facet, ordinals: ones }) => [facet, fill(emptyBits(highest), ones)])),
    lists: listsOf(
      postings.map((posting) => posting.ordinals),
      highest,
    ),
    totals: Uint32Array.from(postings, (posting) => posting.ordinals.length),
  }
}

/** The same with some profiles new or as they are now. What was read before stays as it was: whoever counts with it goes on. */
export function withProjects(index: FacetIndex, projects: readonly IndexedProject[]): FacetIndex {
  const highest = projects.reduce((most, { ordinal }) => Math.max(most, ordinal), highestOf(index.all))
  const byFacet = new Map(index.byFacet)
  const names = [...byFacet.keys()]
  const own = new Set<string>()
  const copied = (facet: string) => {
    const bits = own.has(facet) ? byFacet.get(facet) : undefined
    if (bits) return bits
    const copy = longer(byFacet.get(facet), highest)
    own.add(facet)
    byFacet.set(facet, copy)
    return copy
  }
  for (const { ordinal, facets } of projects) {
    for (const number of facetsAt(index.lists, ordinal)) unset(copied(names[number] ?? ''), ordinal)
    for (const facet of facets) set(copied(facet), ordinal)
  }
  const numbers = new Map([...byFacet.keys()].map((facet, number) => [facet, number]))
  const numbered = projects.map(({ ordinal, facets }) => [ordinal, facets.map((facet) => numbers.get(facet) ?? 0)] as const)
  return {
    all: fill(longer(index.all, highest), new Map(numbered).keys()),
    byFacet,
    lists: withFacets(index.lists, new Map(numbered)),
    totals: Uint32Array.from([...byFacet], ([facet, bits], number) =>
      own.has(facet) ? countOf(bits) : (index.totals[number] ?? 0),
    ),
  }
}

export function withoutProjects(index: FacetIndex, ordinals: readonly number[]): FacetIndex {
  const emptied = withProjects(
    index,
    ordinals.map((ordinal) => ({ ordinal, facets: [] })),
  )
  return { ...emptied, all: without(emptied.all, fill(emptyBits(highestOf(emptied.all)), ordinals)) }
}

/** Choices of one facet are alternatives; a profile must fit one of each facet. */
export type Choices = ReadonlyMap<string, readonly string[]>

export type Counted = {
  total: number
  counts: Map<string, number>
  /** The profiles that fit all choices. */
  found: Bits
  /** How many of them have at least one of these facets, 'kommune:altena'. */
  countFound: (facets: readonly string[]) => number
  /** How many fit with these values of a facet instead of those that were chosen of it. */
  countInstead: (facet: string, values: readonly string[]) => number
}

/**
 * How many profiles fit, and how many would fit each value of `facets`: with all choices of the other facets, as if none had been
 * made in its own. `within` leaves only these profiles (those that a search has found).
 */
export function countIn(
  index: FacetIndex,
  choices: Choices,
  { facets, within }: { facets: readonly string[]; within?: Bits },
): Counted {
  const groups = new Map([...choices].map(([facet, values]) => [facet, union(index, facet, values)]))
  const others = (except?: string) => [...groups].filter(([facet]) => facet !== except).map(([, group]) => group)
  const counted = (except?: string) =>
    others(except).length === 0 && !within ? index.totals : countEach(index, intersection(within ?? index.all, others(except)))
  const usual = counted()
  const byFacet = new Map(facets.map((facet) => [facet, groups.has(facet) ? counted(facet) : usual]))
  const counts = new Map<string, number>()
  let number = 0
  for (const value of index.byFacet.keys()) {
    const count = byFacet.get(value.slice(0, value.indexOf(':')))?.[number] ?? 0
    if (count > 0) counts.set(value, count)
    number += 1
  }
  const found = intersection(within ?? index.all, [...groups.values()])
  const countInstead: Counted['countInstead'] = (facet, values) =>
    countBoth(intersection(within ?? index.all, others(facet)), union(index, facet, values))
  return { total: countOf(found), counts, found, countFound: counterOf(index, found, usual), countInstead }
}

function countEach(index: FacetIndex, profiles: Bits): Uint32Array {
  return countFacets(index.lists, profiles, index.byFacet.size)
}

/** `each`: how many of them have each facet, in the order of the facets' numbers. */
function counterOf(index: FacetIndex, profiles: Bits, each: Uint32Array): Counted['countFound'] {
  let single: Map<string, number> | undefined
  return (facets) => {
    const known = facets.filter((facet) => index.byFacet.has(facet))
    if (known.length > 1) return countAny(index, profiles, known)
    single ??= byName(index, each)
    return single.get(known[0] ?? '') ?? 0
  }
}

function byName(index: FacetIndex, each: Uint32Array): Map<string, number> {
  return new Map([...index.byFacet.keys()].map((facet, number) => [facet, each[number] ?? 0]))
}

function countAny(index: FacetIndex, profiles: Bits, facets: readonly string[]): number {
  const any = emptyBits(highestOf(index.all))
  for (const facet of facets) add(any, bitsOfFacet(index, facet))
  return countBoth(profiles, any)
}

/** Other values of a facet that profiles with this one have, and how many have both; most first. */
export function countBeside(index: FacetIndex, facet: string, value: string): { value: string; count: number }[] {
  const counts = byName(index, countEach(index, bitsOfFacet(index, `${facet}:${value}`)))
  return [...counts]
    .filter(([name, count]) => count > 0 && name.startsWith(`${facet}:`) && name !== `${facet}:${value}`)
    .map(([name, count]) => ({ value: name.slice(facet.length + 1), count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}

/** Whether any profile has both. */
export function haveCommon(index: FacetIndex, one: string, other: string): boolean {
  return haveBoth(bitsOfFacet(index, one), bitsOfFacet(index, other))
}

/** The bits of profiles by their ordinals; those that the index does not know yet are left out. */
export function bitsOf(index: FacetIndex, ordinals: Iterable<number>): Bits {
  return intersection(fill(emptyBits(highestOf(index.all)), ordinals), [index.all])
}

export function bitsOfFacet(index: FacetIndex, facet: string): Bits {
  return index.byFacet.get(facet) ?? emptyBits(0)
}

function union(index: FacetIndex, facet: string, values: readonly string[]): Bits {
  const found = emptyBits(highestOf(index.all))
  for (const value of values) add(found, bitsOfFacet(index, `${facet}:${value}`))
  return found
}

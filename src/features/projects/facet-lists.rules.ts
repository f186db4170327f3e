import { eachLastFirst, type Bits } from './profile-bits.rules.ts'

/** So many profiles share a chunk; a changed profile costs one chunk. */
const CHUNK = 1024

/** Of each profile its facets by their numbers: those of the profile at `place` are values[starts[place]] up to starts[place + 1]. */
type Chunk = { starts: Uint16Array; values: Uint16Array }
export type FacetLists = readonly Chunk[]

/** `postings`: of each facet, in the order of their numbers, the ordinals of its profiles. */
export function listsOf(postings: readonly Iterable<number>[], highest: number): FacetLists {
  const lists = Array.from({ length: Math.floor(highest / CHUNK) + 1 }, () => new Uint16Array(CHUNK + 1))
  for (const ordinals of postings)
    for (const ordinal of ordinals) bump(lists[Math.floor(ordinal / CHUNK)] as Uint16Array, (ordinal % CHUNK) + 1)
  const chunks = lists.map(chunkFor)
  const next = chunks.map(({ starts }) => Uint16Array.from(starts))
  postings.forEach((ordinals, number) => {
    for (const ordinal of ordinals) {
      const place = Math.floor(ordinal / CHUNK)
      const at = bump(next[place] as Uint16Array, ordinal % CHUNK)
      ;(chunks[place] as Chunk).values[at] = number
    }
  })
  return chunks
}

/** Adds one; what was there before. */
function bump(counts: Uint16Array, at: number): number {
  const before = counts[at] ?? 0
  counts[at] = before + 1
  return before
}

/** From how many facets each has to where its own begin. */
function chunkFor(starts: Uint16Array): Chunk {
  for (let place = 1; place < starts.length; place += 1) starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0)
  return { starts, values: new Uint16Array(starts.at(-1) ?? 0) }
}

export function facetsAt(lists: FacetLists, ordinal: number): Uint16Array {
  const chunk = lists[Math.floor(ordinal / CHUNK)]
  const place = ordinal % CHUNK
  return chunk ? chunk.values.subarray(chunk.starts[place], chunk.starts[place + 1]) : new Uint16Array(0)
}

/** The same with other facets for some profiles; chunks without them are shared. */
export function withFacets(lists: FacetLists, changed: ReadonlyMap<number, readonly number[]>): FacetLists {
  const chunks = [...lists]
  for (const [number, ordinals] of Map.groupBy(changed.keys(), (ordinal) => Math.floor(ordinal / CHUNK))) {
    while (chunks.length <= number) chunks.push(chunkFor(new Uint16Array(CHUNK + 1)))
    chunks[number] = changedChunk(lists, number, new Map(ordinals.map((ordinal) => [ordinal, changed.get(ordinal) ?? []])))
  }
  return chunks
}

function changedChunk(lists: FacetLists, number: number, changed: ReadonlyMap<number, readonly number[]>): Chunk {
  const all = Array.from(
    { length: CHUNK },
    (_, place) => changed.get(number * CHUNK + place) ?? facetsAt(lists, number * CHUNK + place),
  )
  const chunk = chunkFor(Uint16Array.from([0, ...all.map(({ length }) => length)]))
  chunk.values.set(all.flatMap((facets) => [...facets]))
  return chunk
}

/** How many of these profiles have each facet, by its number. */
export function countFacets(lists: FacetLists, profiles: Bits, facets: number): Uint32Array {
  const counts = new Uint32Array(facets)
  eachLastFirst(profiles, (ordinal) => {
    const chunk = lists[Math.floor(ordinal / CHUNK)]
    const place = ordinal % CHUNK
    const end = chunk?.starts[place + 1] ?? 0
    for (let at = chunk?.starts[place] ?? 0; at < end; at += 1) {
      const facet = chunk?.values[at] ?? 0
      counts[facet] = (counts[facet] ?? 0) + 1
    }
    return true
  })
  return counts
}

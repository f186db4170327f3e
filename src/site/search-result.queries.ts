import { readFacetIndex, searchProjects } from '../features/projects/index.ts'
import { fold } from '../plain/fold.ts'
import { sqlState, type Db } from '../platform/db.ts'
import { QUERY_CANCELED, readWithin } from '../platform/full-text.queries.ts'
import type { SearchedWords, SearchHit } from '../platform/search.ts'
import { searchTogether, type Together } from '../platform/search-together.queries.ts'
import { searchDoors } from './contents.ts'
import { MOST_PAGES, PROJECTS, searchParts } from './search-parts.ts'
import { countShares, withProjects, type Choice, type Counts } from './narrowing.rules.ts'
import { correctedSearch, readSearch, type Correction } from './search-words.queries.ts'

export type SearchPart = { key: string; title: string; total: number }
export type SearchResult = Pick<Counts, 'years' | 'topics'> & {
  hits: SearchHit[]
  /** Only where something was found, in the order of the doors. */
  parts: SearchPart[]
  /** With what was chosen, in all parts. */
  total: number
  pages: number
  /** What was looked for instead of what was typed. */
  corrected: Correction[]
  /** Nothing was found; what might have been meant. */
  near: Correction[]
}
export type Asked = Choice & { q: string; exactly: boolean; page: number; at: Date }

const PER_PAGE = 20
/** Of all parts together only the best are shown. */
const BEST = 30
/** Security requirement RL-05: no search holds the database longer. */
const PATIENCE_MS = 2_000

/** Null: nothing to look for. 'too-long': it took too long. */
export async function findResult(db: Db, asked: Asked): Promise<SearchResult | null | 'too-long'> {
  const index = await readFacetIndex(db)
  try {
    return await readWithin(db, PATIENCE_MS, (tx) => resultOf((words) => search(tx, index, { ...asked, ...words }), tx, asked))
  } catch (error) {
    if (sqlState(error) === QUERY_CANCELED) return 'too-long'
    throw error
  }
}

type Found = Omit<SearchResult, 'corrected' | 'near'> & { isFound: boolean }

async function resultOf(find: (words: SearchedWords) => Promise<Found>, db: Db, asked: Asked): Promise<SearchResult | null> {
  const read = await readSearch(db, asked.q, asked.at)
  if (!read) return null
  const found = await find(read.exact)
  if (found.isFound || read.unknown.length === 0) return { ...found, corrected: [], near: [] }
  const corrected = await correctedSearch(db, read, asked.at)
  if (!corrected) return { ...found, corrected: [], near: [] }
  if (asked.exactly) return { ...found, corrected: [], near: corrected.corrections }
  return { ...(await find(corrected.words)), corrected: corrected.corrections, near: [] }
}

type Index = Awaited<ReturnType<typeof readFacetIndex>>

async function search(db: Db, index: Index, asked: Asked & SearchedWords): Promise<Found> {
  const { part, year, topic, page } = asked
  const shown = searchParts.filter(({ key }) => part === '' || key === part)
  const limits = new Map(shown.map(({ key }) => [key, part === '' ? BEST : MOST_PAGES * PER_PAGE]))
  const together = await searchTogether(db, searchDoors, { ...asked, typed: fold(asked.q), narrowed: { year, topic }, limits })
  const limit = year === null ? (limits.get(PROJECTS.key) ?? 0) : 0
  const { hits: projects, ...counted } = await searchProjects(db, index, { ...asked, limit })
  const counts = withProjects(countShares(sharesOf(together), asked), { ...PROJECTS, ...counted }, asked)
  const parts = searchParts.map(({ key, title }) => ({ key, title, total: counts.parts.get(key) ?? 0 }))
  const best = onceEach([...hitsOf(together), ...projects].sort((one, other) => other.rank - one.rank))
  return {
    ...counts,
    ...partOfHits(best, { page, chosen: parts.find(({ key }) => key === part) }),
    parts: parts.filter(({ key, total }) => total > 0 || key === part),
    total: parts.reduce((sum, one) => sum + one.total, 0),
    isFound: together.shares.length > 0 || counted.found > 0,
  }
}

/** Pages of one part are cut from the same best ones, or a hit could stand on two. */
function partOfHits(hits: SearchHit[], { page, chosen }: { page: number; chosen?: SearchPart }) {
  if (!chosen) return { hits: hits.slice(0, BEST), pages: 1 }
  const pages = Math.min(MOST_PAGES, Math.max(1, Math.ceil(chosen.total / PER_PAGE)))
  return { hits: hits.slice((page - 1) * PER_PAGE, page * PER_PAGE), pages }
}

/** A page that two doors lead to is one answer. */
function onceEach(hits: SearchHit[]): SearchHit[] {
  return hits.filter(({ href, title }, index) => hits.findIndex((one) => one.href === href && one.title === title) === index)
}

function sharesOf({ shares }: Together) {
  return shares.map(({ source, ...share }) => ({ ...share, part: source }))
}

function hitsOf({ hits }: Together): SearchHit[] {
  const doors = new Map(searchDoors.map((door) => [door.key, door]))
  return hits.flatMap(({ source, key, ...hit }) => {
    const place = doors.get(source)?.placeOf(key)
    return place ? [{ ...hit, ...place }] : []
  })
}

import { sqlState, type Db } from '../platform/db.ts'
import { QUERY_CANCELED, readWithin } from '../platform/full-text.queries.ts'
import type { SearchedWords, SearchHit } from '../platform/search.ts'
import { searchDoors } from './contents.ts'
import { correctedSearch, readSearch, type Correction } from './search-words.queries.ts'

export type SearchPart = { key: string; title: string; total: number }
export type SearchResult = {
  hits: SearchHit[]
  /** Only where something was found, in the order of the doors. */
  parts: SearchPart[]
  total: number
  pages: number
  /** What was looked for instead of what was typed. */
  corrected: Correction[]
  /** Nothing was found; what might have been meant. */
  near: Correction[]
}
export type Asked = { q: string; part: string; exactly: boolean; page: number; at: Date }

const PER_PAGE = 20
/** Whoever has not found it among a hundred asks otherwise; the directory of projects shows all of its own. */
export const MOST_PAGES = 5
/** Of all parts together only the best are shown. */
const BEST = 30
/** Security requirement RL-05: no search holds the database longer. */
const PATIENCE_MS = 2_000

/** Null: nothing to look for. 'too-long': it took too long. */
export async function findResult(db: Db, asked: Asked): Promise<SearchResult | null | 'too-long'> {
  try {
    return await readWithin(db, PATIENCE_MS, (tx) => resultOf(tx, asked))
  } catch (error) {
    if (sqlState(error) === QUERY_CANCELED) return 'too-long'
    throw error
  }
}

async function resultOf(db: Db, asked: Asked): Promise<SearchResult | null> {
  const read = await readSearch(db, asked.q, asked.at)
  if (!read) return null
  const found = await search(db, read.exact, asked)
  if (found.total > 0 || read.unknown.length === 0) return { ...found, corrected: [], near: [] }
  const corrected = await correctedSearch(db, read, asked.at)
  if (!corrected) return { ...found, corrected: [], near: [] }
  if (asked.exactly) return { ...found, corrected: [], near: corrected.corrections }
  return { ...(await search(db, corrected.words, asked)), corrected: corrected.corrections, near: [] }
}

async function search(db: Db, words: SearchedWords, { part, page, at }: Asked) {
  const parts: (SearchPart & { hits: SearchHit[] })[] = []
  for (const { key, title, search: find } of searchDoors) {
    const limit = limitOf(part, key)
    const hits = await find(db, { ...words, at, limit })
    const total = hits[0]?.total ?? 0
    if (total > 0 || key === part) parts.push({ key, title, total, hits })
  }
  const chosen = parts.find(({ key }) => key === part)
  const counted = parts.map(({ hits: _, ...counts }) => counts)
  const total = counted.reduce((sum, one) => sum + one.total, 0)
  if (chosen) {
    const pages = Math.min(MOST_PAGES, Math.max(1, Math.ceil(chosen.total / PER_PAGE)))
    return { hits: chosen.hits.slice((page - 1) * PER_PAGE, page * PER_PAGE), parts: counted, total, pages }
  }
  const best = parts.flatMap(({ hits }) => hits).sort((one, other) => other.rank - one.rank)
  return { hits: best.slice(0, BEST), parts: counted, total, pages: 1 }
}

/** Pages of one part are cut from the same best ones, or a hit could stand on two. */
function limitOf(part: string, key: string): number {
  if (part === '') return BEST
  return key === part ? MOST_PAGES * PER_PAGE : 1
}

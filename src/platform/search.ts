import type { Db } from './db.ts'

/** Pieces of a found text in order; what was looked for is marked. */
export type Excerpt = { text: string; marked: boolean }[]

export type SearchHit = {
  title: string
  href: string
  /** Where in the portal: 'Landespreis', 'Seiten' … */
  section: string
  excerpt: Excerpt
  /** The title with what was looked for marked. */
  titled: Excerpt
  rank: number
  /** How much the same door has found in all, not only what it shows. */
  total: number
}

/** Tsqueries as text, from plain/search-words.ts or search-terms.ts: what must fit; what ranks and what is marked, where that is something else. */
export type SearchedWords = { words: string; ranked?: string; marking?: string }

/** Nothing that is not yet visible at `at` may be found. */
export type SearchQuestion = SearchedWords & { at: Date; limit: number }

/** What a door offers to the search of the whole portal (site/search.routes.tsx puts them together). */
export type Search = (db: Db, question: SearchQuestion) => Promise<SearchHit[]>

/** What a door offers to the sitemap: its public addresses at this instant. */
export type ListAddresses = (db: Db, at: Date) => Promise<string[]>

import type { Expression } from 'kysely'
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
}

/** Tsqueries as text, from plain/search-words.ts or search-terms.ts: what must fit; what ranks and what is marked, where that is something else. */
export type SearchedWords = { words: string; ranked?: string; marking?: string }

/** What a door lets be found at an instant, and where each of it stands (site/search.routes.tsx puts them together). */
export type SearchSource = {
  documents: (db: Db, at: Date) => Expression<SearchDocument>
  placeOf: (key: string) => { href: string; section: string }
}

/** One row of what may be found; `key` is what its address is made from. */
export type SearchDocument = {
  key: string
  title: string
  /** Markdown. */
  text: string
  /** When it was published, or takes place; null where that says nothing. */
  dated: Date | null
  /** Addresses of the topics it is about, as they mean today. */
  topics: string[]
}

/** What a door offers to the sitemap: its public addresses at this instant. */
export type ListAddresses = (db: Db, at: Date) => Promise<string[]>

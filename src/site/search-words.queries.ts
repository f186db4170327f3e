import { sql } from 'kysely'
import { listDirectoryWords } from '../features/projects/index.ts'
import { fold } from '../plain/fold.ts'
import { markingOf, searchTerms, tsqueryOf, wordsToExpand, type Expansion, type Term } from '../plain/search-terms.ts'
import type { Db } from '../platform/db.ts'
import type { SearchedWords } from '../platform/search.ts'
import { allOf } from '../platform/search-together.queries.ts'
import { listThemes, topicSynonyms } from '../topics/index.ts'
import { searchDoors } from './contents.ts'
import { portalSynonyms } from './search-synonyms.ts'

/** What was typed, ready to be looked for as it is. */
export type ReadSearch = {
  terms: Term[]
  exact: Required<SearchedWords>
  expansionOf: (word: string) => Expansion
  unknown: string[]
}
export type Correction = { typed: string; meant: string[] }

const MOST_COMPOUNDS = 30
const SHORTEST_PART = 4

/** Null when there is nothing to look for: no word, only exclusions or only stop words. */
export async function readSearch(db: Db, typed: string, at: Date): Promise<ReadSearch | null> {
  const terms = searchTerms(typed)
  const asked = wordsToExpand(terms)
  const themes = await listThemes(db)
  const directory = await listDirectoryWords(db, asked)
  const others = await listCompounds(db, asked, at)
  const compoundsOf = (word: string) => [...(others.get(word) ?? []), ...(directory.get(word)?.compounds ?? [])]
  const expansionOf = (word: string): Expansion => ({
    compounds: compoundsOf(word),
    synonyms: [...new Set([...topicSynonyms(themes, word), ...portalSynonyms(word)])],
    corrections: [],
  })
  const exact = wordsOf(terms, expansionOf)
  if (!exact || !(await saysSomething(db, exact.words))) return null
  const unknown = asked.filter((word) => word.length >= SHORTEST_PART && compoundsOf(word).length === 0)
  return { terms, exact, expansionOf, unknown }
}

/** The same with the nearest words in the place of those nobody has written. Null when there are none. */
export async function correctedSearch(db: Db, { terms, expansionOf, unknown }: ReadSearch, at: Date) {
  const nearest = await listNearest(db, unknown, at)
  if (nearest.size === 0) return null
  const words = wordsOf(terms, (word) => ({ ...expansionOf(word), corrections: nearest.get(word) ?? [] }))
  const typed = terms.filter(({ phrase, excluded }) => !phrase && !excluded).flatMap((term) => term.words)
  const corrections: Correction[] = [...new Set(typed)].flatMap((word) => {
    const meant = nearest.get(fold(word))
    return meant ? [{ typed: word, meant }] : []
  })
  return words && { words, corrections }
}

function wordsOf(terms: Term[], expansionOf: (word: string) => Expansion): Required<SearchedWords> | null {
  const words = tsqueryOf(terms, expansionOf)
  const ranked = tsqueryOf(terms, (word) => ({ ...expansionOf(word), synonyms: [] }))
  const marking = markingOf(terms, expansionOf)
  return words === null || ranked === null || marking === null ? null : { words, ranked, marking }
}

async function saysSomething(db: Db, words: string): Promise<boolean> {
  const { rows } = await sql<{ says: boolean }>`select numnode(to_tsquery('german', ${words})) > 0 as says`.execute(db)
  return rows[0]?.says ?? false
}

/** Everything that may be found at this instant beside the profiles, which have a list of their words. */
function documentsAt(db: Db, at: Date) {
  return sql`(select title || ' ' || text as text from ${allOf(db, searchDoors, at)} as document)`
}

const WORDS = sql`regexp_split_to_table(document.text, '[^[:alnum:]]+') as part`

/** No longer words are looked for in the place of 'kann' or 'über', which no vector has. */
const SAYS_SOMETHING = sql`numnode(plainto_tsquery('german', asked.word)) > 0`

/** Longer words with these within: 'richtlinie' in 'Förderrichtlinie'; a word itself, too. */
async function listCompounds(db: Db, asked: string[], at: Date): Promise<Map<string, Expansion['compounds']>> {
  const words = asked.filter((word) => word.length >= SHORTEST_PART)
  if (words.length === 0) return new Map()
  const { rows } = await sql<{ asked: string; compounds: Expansion['compounds'] }>`
    with document as materialized (select text, platform_folded(text) as folded from ${documentsAt(db, at)} as all_of_them)
    select asked, jsonb_agg(jsonb_build_object('word', word, 'shown', shown)) as compounds from (
      select asked.word as asked, platform_folded(part) as word, min(part) as shown,
        row_number() over (partition by asked.word order by count(*) desc) as place
      from unnest(${words}::text[]) as asked (word)
      join document on ${SAYS_SOMETHING} and document.folded like '%' || asked.word || '%', ${WORDS}
      where platform_folded(part) like '%' || asked.word || '%' group by 1, 2) found
    where place <= ${MOST_COMPOUNDS} group by asked`.execute(db)
  return new Map(rows.map((row) => [row.asked, row.compounds]))
}

/** pg_trgm's share of common trigrams from which on a word counts as the same with a slip. */
const ALIKE = 0.4
const MOST_NEAREST = 2

async function listNearest(db: Db, unknown: string[], at: Date): Promise<Map<string, string[]>> {
  if (unknown.length === 0) return new Map()
  const { rows } = await sql<{ asked: string; shown: string; share: number }>`
    with written as materialized (
      select platform_folded(part) as word, min(part) as shown from ${documentsAt(db, at)} as document, ${WORDS}
      where length(part) >= ${SHORTEST_PART} group by 1)
    select asked.word as asked, near.shown, similarity(near.word, asked.word) as share
    from unnest(${unknown}::text[]) as asked (word) join written near on ${SAYS_SOMETHING} and similarity(near.word, asked.word) >= ${ALIKE}`.execute(
    db,
  )
  const directory = await listDirectoryWords(db, unknown)
  const nearest = unknown.flatMap((word): [string, string[]][] => {
    const own = rows.filter(({ asked }) => asked === word).sort((one, other) => other.share - one.share)
    const meant = ofDifferentWords([...own.map(({ shown }) => shown), ...(directory.get(word)?.corrections ?? [])])
    return meant.length > 0 ? [[word, meant]] : []
  })
  return new Map(nearest)
}

/** 'Checklisten' says nothing beside 'Checkliste'. */
function ofDifferentWords(shown: string[]): string[] {
  const different: string[] = []
  for (const word of shown)
    if (!different.some((other) => fold(word).startsWith(fold(other)) || fold(other).startsWith(fold(word)))) different.push(word)
  return different.slice(0, MOST_NEAREST)
}

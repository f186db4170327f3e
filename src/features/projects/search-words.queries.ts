import { sql } from 'kysely'
import { fold } from '../../plain/fold.ts'
import type { Db } from '../../platform/db.ts'
import { searchTerms, tsqueryOf, wordsToExpand, type Expansion } from './search-terms.rules.ts'
import { listThemes, type Theme } from '../../topics/index.ts'

export type FoundWords = {
  /** What must fit, as a tsquery of the configuration 'german'. */
  query: string
  /** What ranks: the same without what was only guessed. */
  ranked: string
  /** 'Vollstreckung' for 'Vollstrekung': what was looked for instead. Empty when all words are known. */
  corrected: { typed: string; meant: string }[]
}

const MOST_COMPOUNDS = 30
const SHORTEST_PART = 4
/** pg_trgm's share of common trigrams from which on a word counts as the same with a slip. */
const ALIKE = 0.4

/** Null when there is nothing to look for. */
export async function findQuery(db: Db, typed: string): Promise<FoundWords | null> {
  const terms = searchTerms(typed)
  const words = wordsToExpand(terms)
  const [known, themes] = await Promise.all([listExpansions(db, words), listThemes(db)])
  const expansionOf = (word: string): Expansion => ({ ...(known.get(word) ?? NOTHING), synonyms: synonymsOf(themes, word) })
  const query = await parsed(db, tsqueryOf(terms, expansionOf))
  const ranked = await parsed(
    db,
    tsqueryOf(terms, (word) => ({ ...expansionOf(word), synonyms: [] })),
  )
  if (!query || !ranked) return null
  const corrected = [...known].flatMap(
    ([
      word,
      {
        corrections: [meant],
      },
    ]) => (meant ? [{ typed: word, meant }] : []),
  )
  return { query, ranked, corrected }
}

const NOTHING: Expansion = { compounds: [], synonyms: [], corrections: [] }

/** Null for nothing but stop words, too. */
async function parsed(db: Db, text: string | null): Promise<string | null> {
  if (text === null) return null
  const { rows } = await sql<{ query: string }>`select to_tsquery('german', ${text})::text as query`.execute(db)
  return rows[0]?.query || null
}

/** Of each word: longer ones it is part of; and, when there are none and it is no word of the directory, those spelled nearly so. */
async function listExpansions(db: Db, words: string[]): Promise<Map<string, Expansion>> {
  const { rows } = await sql<{ word: string; compounds: string[]; corrections: string[] }>`
    select asked.word, coalesce(parts.words, '{}') as compounds,
      case when parts.words is null and length(asked.word) >= ${SHORTEST_PART} then array(
        select near.shown from projects_words near
        where near.word % asked.word and similarity(near.word, asked.word) >= ${ALIKE}
        order by similarity(near.word, asked.word) desc, near.uses desc limit 2) else '{}' end as corrections
    from unnest(${words}::text[]) as asked(word)
    left join lateral (
      select array_agg(word) as words from (
        select word from projects_words
        where length(asked.word) >= ${SHORTEST_PART} and word like '%' || asked.word || '%'
        order by uses desc limit ${MOST_COMPOUNDS}) longer) parts on true`.execute(db)
  return new Map(rows.map(({ word, compounds, corrections }) => [word, { compounds, corrections, synonyms: [] }]))
}

/** Title and synonyms of a topic are words for the same thing; none of a topic that only contains the word. */
function synonymsOf(themes: Theme[], word: string): string[] {
  const topics = themes.flatMap(({ topics: own }) => own)
  const fitting = topics.filter(({ title, synonyms }) => [title, ...synonyms].some((name) => fold(name) === word))
  return fitting.flatMap(({ title, synonyms }) => [title, ...synonyms]).filter((name) => fold(name) !== word)
}

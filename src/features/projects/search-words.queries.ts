import { sql, type RawBuilder } from 'kysely'
import { fold } from '../../plain/fold.ts'
import type { Db } from '../../platform/db.ts'
import {
  markingOf,
  searchTerms,
  tsqueriesOf,
  tsqueryOf,
  wordsToExpand,
  type Expansion,
  type Term,
} from '../../plain/search-terms.ts'
import { topicSynonyms, type Theme } from '../../topics/index.ts'

export type Correction = { typed: string; meant: string[] }

export type FoundWords = {
  /** One of these must fit, as tsqueries of the configuration 'german'. */
  anyOf: string[]
  /** What ranks: the same without what was only guessed. */
  ranked: string
  /** What is marked in a text. */
  marking: string
  /** 'Vollstreckung' for 'Vollstrekung': what was looked for instead. Empty when something has the words as they were typed. */
  corrected: Correction[]
  /** Words that are spelled a little alike, but were not looked for. */
  near: Correction[]
}

const MOST_COMPOUNDS = 30
const SHORTEST_PART = 4
/** pg_trgm's share of common trigrams from which on a word counts as the same with a slip. */
const ALIKE = 0.4

type Asked = { typed: string; exactly: boolean; themes: Theme[] }

/** Null when there is nothing to look for. */
export async function findQuery(db: Db, { typed, exactly, themes }: Asked): Promise<FoundWords | null> {
  const terms = searchTerms(typed)
  const known = await listDirectoryWords(db, wordsToExpand(terms))
  const asTyped = (word: string): Expansion => ({
    ...NOTHING,
    ...known.get(word),
    synonyms: topicSynonyms(themes, word),
    corrections: [],
  })
  const exact = await parsed(db, terms, asTyped)
  if (!exact) return null
  const slips = correctionsOf(terms, known)
  const corrected = slips.filter(({ meant }) => meant.length > 0).map(({ typed: slip, meant }) => ({ typed: slip, meant }))
  const near = slips.map(({ typed: slip, meant, nearest }) => ({ typed: slip, meant: [...meant, ...nearest] }))
  if (corrected.length === 0 || exactly || (await isFound(db, exact))) return { ...exact, corrected: [], near }
  const meant = await parsed(db, terms, (word) => ({ ...asTyped(word), corrections: known.get(word)?.corrections ?? [] }))
  return { ...(meant ?? exact), corrected, near: near.filter((one) => !corrected.some((other) => other.typed === one.typed)) }
}

export type Known = Omit<Expansion, 'synonyms'> & { nearest: string[] }
const NOTHING: Omit<Known, 'nearest'> = { compounds: [], corrections: [] }

type Parsed = Pick<FoundWords, 'anyOf' | 'ranked' | 'marking'>

/** Null for nothing but stop words, too. */
async function parsed(db: Db, terms: Term[], expansionOf: (word: string) => Expansion): Promise<Parsed | null> {
  const queries = tsqueriesOf(terms, expansionOf)
  if (queries.length === 0) return null
  const ranked = tsqueryOf(terms, (word) => ({ ...expansionOf(word), synonyms: [] }))
  const { rows } = await sql<Parsed>`
    select to_tsquery('german', ${ranked})::text as ranked, to_tsquery('german', ${markingOf(terms, expansionOf)})::text as marking,
      array(select distinct to_tsquery('german', written)::text from unnest(${queries}::text[]) as written
        where numnode(to_tsquery('german', written)) > 0) as "anyOf"`.execute(db)
  const [row] = rows
  return row && row.anyOf.length > 0 ? row : null
}

/** Whether these words fit a vector, as a condition. */
export function fitting({ anyOf }: Pick<FoundWords, 'anyOf'>, vector: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`(${sql.join(
    anyOf.map((query) => sql`${vector} @@ ${query}::tsquery`),
    sql` or `,
  )})`
}

async function isFound(db: Db, words: Parsed): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists(select from projects_search where ${fitting(words, sql`search`)}) as found`.execute(db)
  return rows[0]?.found ?? false
}

/** As they were typed, in their order; only those that have something alike. */
function correctionsOf(terms: Term[], known: Map<string, Known>): (Correction & { nearest: string[] })[] {
  const words = terms.filter(({ phrase, excluded }) => !phrase && !excluded).flatMap((term) => term.words)
  const slips = words.flatMap((word) => {
    const { corrections = [], nearest = [] } = known.get(fold(word)) ?? {}
    return corrections.length + nearest.length > 0 ? [{ typed: word, meant: corrections, nearest }] : []
  })
  return [...new Map(slips.map((slip) => [fold(slip.typed), slip])).values()]
}

/** Of each word: longer ones it is part of; and, when there are none and it is no word of the directory, those spelled nearly so. */
export async function listDirectoryWords(db: Db, words: string[]): Promise<Map<string, Known>> {
  if (words.length === 0) return new Map()
  const { rows } = await sql<{ word: string; compounds: Expansion['compounds']; alike: { shown: string; share: number }[] }>`
    select asked.word, coalesce(parts.words, '[]') as compounds,
      case when parts.words is null and length(asked.word) >= ${SHORTEST_PART} then array(
        select jsonb_build_object('shown', near.shown, 'share', similarity(near.word, asked.word)) from projects_words near
        where near.word % asked.word
        order by similarity(near.word, asked.word) desc, near.uses desc limit 2) else '{}' end as alike
    from unnest(${words}::text[]) as asked(word)
    left join lateral (
      select jsonb_agg(jsonb_build_object('word', word, 'shown', shown)) as words from (
        select distinct on (to_tsvector('german', word)) word, shown from (
          select word, shown from projects_words
          where length(asked.word) >= ${SHORTEST_PART} and numnode(plainto_tsquery('german', asked.word)) > 0 and word like '%' || asked.word || '%'
          order by uses desc limit ${MOST_COMPOUNDS}) longer) stems) parts on true`.execute(db)
  return new Map(rows.map(({ word, compounds, alike }) => [word, { compounds, ...byLikeness(alike) }]))
}

function byLikeness(alike: { shown: string; share: number }[]): Pick<Known, 'corrections' | 'nearest'> {
  const shown = (ones: typeof alike) => ones.map((one) => one.shown)
  return {
    corrections: shown(alike.filter(({ share }) => share >= ALIKE)),
    nearest: shown(alike.filter(({ share }) => share < ALIKE)),
  }
}

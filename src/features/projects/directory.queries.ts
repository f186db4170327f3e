import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { readWithin } from '../../platform/full-text.queries.ts'
import { listThemes } from '../../topics/index.ts'
import { choicesOf, type DirectoryQuestion, type Order } from './directory.rules.ts'
import { bitsOf, countAny, countIn, fitting } from './facet-index.rules.ts'
import { readFacetIndex } from './facet-index.queries.ts'
import { FACETS } from './facets.rules.ts'
import { findQuery, type FoundWords } from './search-words.queries.ts'
import type { ListedProject } from './profile.queries.ts'

/** Security requirement RL-05: nothing that anybody may ask holds the database longer. */
export const PATIENCE_MS = 2_000

export type DirectoryCounts = {
  total: number
  /** 'thema:standesamt' → how many there would be with this choice, too. */
  counts: Map<string, number>
  /** Null when nothing was looked for, or nothing that can be. */
  words: FoundWords | null
  /** How many of the profiles found have one of these facets. */
  countFound: (facets: readonly string[]) => number
}
export type Directory = DirectoryCounts & { projects: ListedProject[] }

/** One page of the list, and beside every possible next choice how many profiles it leaves. */
export async function findDirectory(db: Db, question: DirectoryQuestion): Promise<Directory> {
  const found = await countDirectory(db, question)
  const projects = found.total === 0 ? [] : await readWithin(db, PATIENCE_MS, (tx) => listPage(tx, question, found.words))
  return { ...found, projects }
}

/** The numbers without the list: for the map and the statistics. */
export async function countDirectory(db: Db, question: DirectoryQuestion): Promise<DirectoryCounts> {
  const [index, { words, ids }] = await Promise.all([readFacetIndex(db), findWords(db, question)])
  const within = ids ? bitsOf(index, ids) : undefined
  const facets = question.rolle ? [...FACETS, question.rolle] : FACETS
  const choices = choicesOf(question)
  const found = fitting(index, choices, within)
  return {
    ...countIn(index, choices, { facets, within }),
    words,
    countFound: (values) => countAny(index, found, values),
  }
}

type Words = { words: FoundWords | null; ids?: string[] }

async function findWords(db: Db, { q, schreibweise }: DirectoryQuestion): Promise<Words> {
  if (q === '') return { words: null }
  const themes = await listThemes(db)
  return readWithin(db, PATIENCE_MS, async (tx) => {
    const words = await findQuery(tx, { typed: q, exactly: schreibweise === 'genau', themes })
    return words ? { words, ids: await listFoundIds(tx, words) } : { words }
  })
}

async function listFoundIds(db: Db, { query }: FoundWords): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select project_id as id from projects_published where search @@ ${query}::tsquery`.execute(db)
  return rows.map(({ id }) => id)
}

async function listPage(db: Db, question: DirectoryQuestion, words: FoundWords | null): Promise<ListedProject[]> {
  const conditions = conditionsOf(question, words)
  const { rows } = await sql<ListedProject>`
    select project_id as "projectId", slug, title, summary, lead_name as "leadName", partner_names as "partnerNames", since, status
    from projects_published
    ${conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}
    order by ${orderOf(question.sortierung, words)}
    limit ${question.jeSeite} offset ${(question.seite - 1) * question.jeSeite}`.execute(db)
  return rows
}

/** What a profile of projects_published must fit. */
export function conditionsOf(question: DirectoryQuestion, words: FoundWords | null): RawBuilder<unknown>[] {
  const groups = [...choicesOf(question)].map(([facet, values]) => values.map((value) => `${facet}:${value}`))
  return [...groups.map((group) => sql`facets && ${group}::text[]`), ...(words ? [sql`search @@ ${words.query}::tsquery`] : [])]
}

/** ts_rank: divided by 1 + the logarithm of the length, or the longest profile always wins. */
const SHORT_FIRST = sql.lit(1)

function orderOf(order: Order, words: FoundWords | null): RawBuilder<unknown> {
  if (order === 'titel') return sql`title, project_id`
  if (order === 'seit') return sql`since desc nulls last, project_id`
  if (order === 'treffer' && words) return sql`${rankOf(words)} desc, title, project_id`
  return sql`published_at desc, project_id`
}

export function rankOf(words: FoundWords): RawBuilder<number> {
  return sql`ts_rank(search, ${words.ranked}::tsquery, ${SHORT_FIRST})`
}

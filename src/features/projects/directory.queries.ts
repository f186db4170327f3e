import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { readWithin } from '../../platform/full-text.queries.ts'
import { listThemes, withTopicsOf, type Theme } from '../../topics/index.ts'
import { choicesOf, type DirectoryQuestion } from './directory.rules.ts'
import { countIn, type FacetIndex } from './facet-index.rules.ts'
import { readFacetIndex } from './facet-index.queries.ts'
import { FACETS } from './facets.rules.ts'
import { listPageOrdinals, readFound, tellVectorsApart } from './found-order.queries.ts'
import { findQuery, type FoundWords } from './search-words.queries.ts'
import type { Bits } from './profile-bits.rules.ts'
import { LISTED, type ListedProject } from './profile.queries.ts'

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
export async function findDirectory(db: Db, asked: DirectoryQuestion): Promise<Directory> {
  const question = await meantQuestion(db, asked)
  const { index, found, ...counts } = await findCounted(db, question)
  const projects =
    counts.total === 0
      ? []
      : await readWithin(db, PATIENCE_MS, async (tx) =>
          listPage(tx, await listPageOrdinals(tx, { question, words: counts.words, index, found }), question),
        )
  return { ...counts, projects }
}

/** The numbers without the list: for the map and the statistics. */
export async function countDirectory(db: Db, question: DirectoryQuestion): Promise<DirectoryCounts> {
  return findCounted(db, question)
}

export type Counted = DirectoryCounts & { index: FacetIndex; found: Bits }

/** The profiles that fit, as bits. */
export async function findCounted(db: Db, asked: DirectoryQuestion): Promise<Counted> {
  const [index, themes] = await Promise.all([readFacetIndex(db), listThemes(db)])
  const question = questionMeant(asked, themes)
  const { words, within } = await findWords(db, index, question)
  const facets = question.rolle ? [...FACETS, question.rolle] : FACETS
  const { countInstead, ...counted } = countIn(index, choicesOf(question), { facets, within })
  for (const theme of themes) countTheme(counted.counts, theme, countInstead)
  return { ...counted, words, index }
}

/** A theme is counted like a value of the facet of its topics; a project with two of them counts once. */
function countTheme(counts: Map<string, number>, { slug, topics }: Theme, count: Count): void {
  const projects = count(
    'thema',
    topics.map((topic) => topic.slug),
  )
  if (projects > 0) counts.set(`thema:${slug}`, projects)
}
type Count = (facet: string, values: readonly string[]) => number

/** Whoever chose a theme asks for its topics as they are today. Asked twice it stays the same. */
export async function meantQuestion(db: Db, question: DirectoryQuestion): Promise<DirectoryQuestion> {
  return questionMeant(question, await listThemes(db))
}

function questionMeant(question: DirectoryQuestion, themes: Theme[]): DirectoryQuestion {
  return { ...question, chosen: { ...question.chosen, thema: withTopicsOf(question.chosen.thema, themes) } }
}

type Words = { words: FoundWords | null; within?: Bits }

async function findWords(db: Db, index: FacetIndex, { q, schreibweise }: DirectoryQuestion): Promise<Words> {
  if (q === '') return { words: null }
  const themes = await listThemes(db)
  return readWithin(db, PATIENCE_MS, async (tx) => {
    await tellVectorsApart(tx)
    const words = await findQuery(tx, { typed: q, exactly: schreibweise === 'genau', themes })
    return words ? { words, within: await readFound(tx, index, words) } : { words }
  })
}

/** As they are now: what has been changed since it was counted and no longer fits is not shown. */
async function listPage(db: Db, ordinals: number[], question: DirectoryQuestion): Promise<ListedProject[]> {
  const { rows } = await sql<ListedProject & { ordinal: number }>`
    select ${LISTED}, other.ordinal from projects_published other
    where other.ordinal = any(${ordinals}::integer[]) and ${sql.join([sql`true`, ...chosenOf(question)], sql` and `)}`.execute(db)
  const byOrdinal = new Map(rows.map(({ ordinal, ...project }) => [ordinal, project]))
  return ordinals.flatMap((ordinal) => byOrdinal.get(ordinal) ?? [])
}

/** What a profile of projects_published must have. */
export function chosenOf(question: DirectoryQuestion): RawBuilder<unknown>[] {
  const groups = [...choicesOf(question)].map(([facet, values]) => values.map((value) => `${facet}:${value}`))
  return groups.map((group) => sql`facets && ${group}::text[]`)
}

import { sql } from 'kysely'
import { paths } from '../../paths.ts'
import type { Db } from '../../platform/db.ts'
import { foundOf, MARKED, markedBy, PLAIN, rankIn } from '../../platform/full-text.queries.ts'
import type { SearchedWords, SearchHit } from '../../platform/search.ts'
import { PLAIN_QUESTION, withChoice } from './directory.rules.ts'
import { countIn, type FacetIndex } from './facet-index.rules.ts'
import { listPageOrdinals, readFound, tellVectorsApart } from './found-order.queries.ts'
import { countOf } from './profile-bits.rules.ts'

type Question = SearchedWords & { topic: string | null; limit: number }
export type FoundProjects = {
  hits: SearchHit[]
  /** With these words, whatever the topic. */
  found: number
  total: number
  byTopic: { topic: string; count: number }[]
}

/** The directory's part of the portal's search. By their vectors the best are chosen, as excerpts read whole texts. */
export async function searchProjects(db: Db, index: FacetIndex, { topic, limit, ...words }: Question): Promise<FoundProjects> {
  await tellVectorsApart(db)
  const parsed = await parsedWords(db, words)
  const within = await readFound(db, index, parsed)
  const choices = new Map(topic === null ? [] : [[TOPIC, [topic]]])
  const { counts, found: bits, total } = countIn(index, choices, { facets: [TOPIC], within })
  const byTopic = [...counts].map(([facet, count]) => ({ topic: facet.slice(TOPIC.length + 1), count }))
  const counted = { found: countOf(within), total, byTopic }
  if (total === 0 || limit === 0) return { hits: [], ...counted }
  const question = { ...withChoice(PLAIN_QUESTION, TOPIC, topic ?? ''), sortierung: 'treffer' as const, jeSeite: limit }
  const ordinals = await listPageOrdinals(db, { question, words: parsed, index, found: bits })
  return { hits: await listHits(db, ordinals, words), ...counted }
}

async function listHits(db: Db, ordinals: number[], words: SearchedWords): Promise<SearchHit[]> {
  const { rows } = await sql<Parameters<typeof foundOf>[0]>`
    with written as (
      select slug as key, title, ${rankIn(sql`search.search`, words)} as rank,
        concat_ws(E'\n\n', summary, body, nullif(lead_name, ''), array_to_string(partner_names, ', ')) as text
      from projects_published join projects_search search using (ordinal) where ordinal = any(${ordinals}::integer[])),
    fitting as (select written.*, plain from written, ${PLAIN})
    select key, title, rank, ${MARKED} from fitting, ${markedBy(words)} order by rank desc, title`.execute(db)
  return rows.map(foundOf).map(({ key, ...hit }) => ({ ...hit, ...placeOf(key) }))
}

const TOPIC = 'thema'

async function parsedWords(db: Db, { words, ranked = words, marking = words }: SearchedWords) {
  const { rows } = await sql<{ words: string; ranked: string; marking: string }>`
    select to_tsquery('german', ${words})::text as words, to_tsquery('german', ${ranked})::text as ranked,
      to_tsquery('german', ${marking})::text as marking`.execute(db)
  const [row = { words, ranked, marking }] = rows
  return { anyOf: [row.words], ranked: row.ranked, marking: row.marking, corrected: [], near: [] }
}

function placeOf(slug: string) {
  return { href: paths.projects.profile.to({ slug }), section: 'Projekte' }
}

export async function listProjectAddresses(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('projects_published').select('slug').orderBy('slug').execute()
  return [
    paths.projects.directory.to(),
    paths.projects.map.to(),
    paths.projects.statistics.to(),
    ...rows.map(({ slug }) => paths.projects.profile.to({ slug })),
  ]
}

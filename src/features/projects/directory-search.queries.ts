import { paths } from '../../paths.ts'
import type { Db } from '../../platform/db.ts'
import { searchDocuments } from '../../platform/full-text.queries.ts'
import type { SearchHit, SearchQuestion } from '../../platform/search.ts'
import { sql, type RawBuilder } from 'kysely'
import { lastFitting, rankBy, tellVectorsApart } from './found-order.queries.ts'

/** Of more hits only the last ones with the words in their titles, and the last ones of all, are compared. */
const MOST_COMPARED = 100

/** The directory's part of the portal's search. By their vectors the best are chosen, as excerpts read whole texts. */
export async function searchProjects(db: Db, { at: _, ...question }: SearchQuestion): Promise<SearchHit[]> {
  const query = sql`to_tsquery('german', ${question.words})`
  const fitting = { query, most: MOST_COMPARED }
  await tellVectorsApart(db)
  const documents = sql<{ key: string; title: string; text: string }>`(
    select slug as key, title, concat_ws(E'\n\n', summary, body, nullif(lead_name, ''), array_to_string(partner_names, ', ')) as text
    from projects_published
    where ordinal = any(array(
      select ordinal from projects_search search
      where ordinal = any(array(${lastFitting({ ...fitting, onlyTitles: true })} union ${lastFitting(fitting)}))
      order by ${rankBy(query)} desc, ordinal limit ${question.limit})))`
  const found = await searchDocuments(db, documents, question)
  const total = found.length === 0 ? 0 : await countFitting(db, query)
  return found.map(({ key, ...hit }) => ({ ...hit, total, href: paths.projects.profile.to({ slug: key }), section: 'Projekte' }))
}

/** In the whole directory, not only among those compared. */
async function countFitting(db: Db, query: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::integer as total from projects_search where search @@ ${query}`.execute(db)
  return rows[0]?.total ?? 0
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

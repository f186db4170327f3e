import { sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'
import { haveCommon } from '../../facet-index.rules.ts'
import { readFacetIndex } from '../../facet-index.queries.ts'

/** With whom a place has projects, and how many; most first. Places by their slugs. */
export async function countPartners(db: Db, slug: string): Promise<{ slug: string; count: number }[]> {
  const own = `kommune:${slug}`
  const { rows } = await sql<{ slug: string; count: number }>`
    select split_part(facet, ':', 2) as slug, count(*)::integer as count
    from projects_published, unnest(facets) facet
    where facets @> array[${own}]::text[] and facet like 'kommune:%' and facet <> ${own}
    group by facet order by count(*) desc, facet`.execute(db)
  return rows
}

/** Whether a place takes part in a project about a topic; both by their slugs. */
export async function readDoings(db: Db): Promise<(place: string, topic: string) => boolean> {
  const index = await readFacetIndex(db)
  return (place, topic) => haveCommon(index, `kommune:${place}`, `thema:${topic}`)
}

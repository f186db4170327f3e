import type { Db } from '../../../../platform/db.ts'
import { countBeside, haveCommon } from '../../facet-index.rules.ts'
import { readFacetIndex } from '../../facet-index.queries.ts'

/** With whom a place has projects, and how many; most first. Places by their slugs. */
export async function countPartners(db: Db, slug: string): Promise<{ slug: string; count: number }[]> {
  return countBeside(await readFacetIndex(db), 'kommune', slug).map(({ value, count }) => ({ slug: value, count }))
}

/** Whether a place takes part in a project about a topic; both by their slugs. */
export async function readDoings(db: Db): Promise<(place: string, topic: string) => boolean> {
  const index = await readFacetIndex(db)
  return (place, topic) => haveCommon(index, `kommune:${place}`, `thema:${topic}`)
}

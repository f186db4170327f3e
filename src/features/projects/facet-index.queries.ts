import { cached } from '../../platform/cached.ts'
import { facetIndex, type FacetIndex } from './facet-index.rules.ts'

/** Kept by each process until a profile is published anew. */
export const readFacetIndex = cached('projects_published', async (db): Promise<FacetIndex> => {
  const rows = await db.selectFrom('projects_published').select(['project_id as projectId', 'ordinal', 'facets']).execute()
  return facetIndex(
    rows,
    rows.reduce((highest, { ordinal }) => Math.max(highest, ordinal), 0),
  )
})

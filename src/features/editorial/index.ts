import type { Web } from '../../platform/web.ts'
import { standingPageRoutes } from './standing-page.routes.tsx'

/** The door: what site/ may use of the pages that the editors write. */
export const editorialRoutes: Web[] = [standingPageRoutes]
export { listEditorialAddresses, searchEditorial } from './standing-page.queries.ts'

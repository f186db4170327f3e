import type { Web } from '../../platform/web.ts'
import { newsRoutes } from './news.routes.tsx'
import { standingPageRoutes } from './standing-page.routes.tsx'

/** The door: what site/ may use of what the editors write. */
export const editorialRoutes: Web[] = [newsRoutes, standingPageRoutes]
export { findNewestNewsVersion, recordNews, recordNewsVersion } from './news-writing.queries.ts'
export { findNewestPageVersion, recordPageVersion } from './page-writing.queries.ts'
export { listNews, listNewsAddresses, searchNews } from './news.queries.ts'
export { listEditorialAddresses, searchEditorial } from './standing-page.queries.ts'

import type { Web } from '../../platform/web.ts'
import { directoryRoutes } from './public/directory.routes.tsx'
import { mapRoutes } from './public/map/map.routes.tsx'
import { profileRoutes } from './public/profile.routes.tsx'

/** The door: what site/ may use of the directory of projects. */
export { listProjectAddresses, searchProjects } from './directory-search.queries.ts'
export const projectRoutes: Web[] = [directoryRoutes, mapRoutes, profileRoutes]

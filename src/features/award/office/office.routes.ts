import type { Web } from '../../../platform/web.ts'
import { officeEntryRoutes } from './entries/office-entry.routes.tsx'
import { openingRoutes } from './opening/opening.routes.tsx'
import { officeStartRoutes } from './start/office-start.routes.tsx'

/** Start page, opening, and all about the entries. */
export const officeRoutes: Web[] = [officeStartRoutes, openingRoutes, officeEntryRoutes]

import type { Web } from '../../../../platform/web.ts'
import { changesRoutes } from './changes.routes.tsx'
import { creationRoutes } from './creation.routes.tsx'
import { discardRoutes } from './discard.routes.tsx'
import { editionActRoutes } from './edition-acts.routes.tsx'
import { logoRoutes } from './logo.routes.tsx'
import { overviewRoutes } from './overview.routes.tsx'
import { partRoutes } from './parts/part.routes.tsx'
import { previewRoutes } from './preview.routes.tsx'

/** The editor of editions. */
export const editionRoutes: Web[] = [
  creationRoutes,
  overviewRoutes,
  partRoutes,
  changesRoutes,
  previewRoutes,
  editionActRoutes,
  discardRoutes,
  logoRoutes,
]

import { listThemes } from '../../topics/index.ts'
import { paths } from '../../paths.ts'
import { routes, show } from '../../platform/web.ts'
import { documentationPage } from './documentation.page.tsx'

/** The page for people who write programs. */
export const apiDocumentationRoutes = routes()

apiDocumentationRoutes.get(paths.api.page.pattern, async (c) => {
  const { db, config } = c.var.deps
  return show(c, documentationPage({ themes: await listThemes(db), baseUrl: config.baseUrl }))
})

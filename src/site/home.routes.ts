import { announcedEditions, listEditions, publicEditions } from '../features/award/index.ts'
import { paths } from '../paths.ts'
import { showKept } from '../platform/kept-pages.ts'
import { routes } from '../platform/web.ts'
import { homePage } from './home.page.tsx'

export const homeRoutes = routes()

homeRoutes.get(paths.home.pattern, async (c) => {
  const { db, clock, config } = c.var.deps
  const editions = await listEditions(db)
  const now = clock.now()
  return showKept(c, publicEditions, () =>
    homePage(announcedEditions(editions, now)[0] ?? null, { now, baseUrl: config.baseUrl }),
  )
})

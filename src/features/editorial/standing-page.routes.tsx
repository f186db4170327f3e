import { paths } from '../../paths.ts'
import { routes, show } from '../../platform/web.ts'
import { showAbsent } from './show-absent.ts'
import { standingPage } from './standing-page.page.tsx'
import { findStandingPage } from './standing-page.queries.ts'

export const standingPageRoutes = routes()

standingPageRoutes.get(paths.page.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const slug = c.req.param('slug') ?? ''
  const page = await findStandingPage(db, slug, clock.now())
  return page ? show(c, standingPage(page)) : showAbsent(c, { kind: 'page', slug })
})

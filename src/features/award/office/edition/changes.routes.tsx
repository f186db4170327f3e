import { paths } from '../../../../paths.ts'
import { routes, show } from '../../../../platform/web.ts'
import { changesPage } from './changes.page.tsx'
import { listEditionChanges } from './changes.queries.ts'
import { findEditionTitle } from './edition-list.queries.ts'
import { findPartFacts } from './parts/part-facts.queries.ts'
import { requireEditionReader } from './require-edition-reader.ts'

export const changesRoutes = routes()

changesRoutes.get(paths.office.edition.changes.pattern, async (c) => {
  requireEditionReader(c)
  const { db } = c.var.deps
  const editionId = c.req.param('editionId') ?? ''
  const [title, facts] = [await findEditionTitle(db, editionId), await findPartFacts(db, editionId)]
  if (title === null || !facts) return c.notFound()
  return show(c, changesPage({ edition: { id: editionId, title }, changes: await listEditionChanges(db, editionId), facts }))
})

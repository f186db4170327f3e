import { requireActor } from '../../../people/index.ts'
import { routes, show } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { findEntryFor } from '../entry.queries.ts'
import { taskListPage } from './task-list.page.tsx'

export const taskListRoutes = routes()

taskListRoutes.get(paths.award.entry.pattern, async (c) => {
  const entry = await findEntryFor(c.var.deps.db, c.req.param('entryId') ?? '', requireActor(c))
  if (!entry) return c.notFound()
  return show(c, taskListPage(entry))
})

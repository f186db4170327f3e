import { requireActor } from '../../../people/index.ts'
import { routes, show } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { listCorrections } from '../correction.queries.ts'
import { findEntryFor } from '../entry.queries.ts'
import { findOfficeDecisions } from '../office-decisions.queries.ts'
import { UNDECIDED } from '../office-decisions.rules.ts'
import { taskListPage } from './task-list.page.tsx'

export const taskListRoutes = routes()

taskListRoutes.get(paths.award.entry.pattern, async (c) => {
  const { db } = c.var.deps
  const entry = await findEntryFor(db, c.req.param('entryId') ?? '', requireActor(c))
  if (!entry) return c.notFound()
  const decisions = (await findOfficeDecisions(db, [entry.id])).get(entry.id) ?? UNDECIDED
  return show(c, taskListPage({ entry, decisions, corrections: await listCorrections(db, entry.id) }))
})

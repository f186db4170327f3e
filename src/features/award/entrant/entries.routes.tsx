import { requireActor } from '../../../people/index.ts'
import { routes, show } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { listEntriesFor } from '../entry.queries.ts'
import { entriesPage } from './entries.page.tsx'

export const entriesRoutes = routes()

entriesRoutes.get(paths.award.entries.pattern, async (c) => {
  const actor = requireActor(c)
  return show(c, entriesPage({ entries: await listEntriesFor(c.var.deps.db, actor), organisationName: actor.organisationName }))
})

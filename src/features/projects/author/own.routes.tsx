import { requireActor } from '../../../people/index.ts'
import { routes, show } from '../../../platform/web.ts'
import { isoDate } from '../../../plain/german-date.ts'
import { paths } from '../../../paths.ts'
import { listDraftsOf } from '../drafts.queries.ts'
import { listJoinedProjects } from '../joined-projects.queries.ts'
import { listOwnProjects } from '../own-projects.queries.ts'
import { listProposed } from '../uptake.queries.ts'
import { ownPage } from './own.page.tsx'

export const ownRoutes = routes()

ownRoutes.get(paths.projects.own.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const { organisationId, organisationName } = requireActor(c)
  const [projects, drafts] = [await listOwnProjects(db, organisationId), await listDraftsOf(db, organisationId)]
  return show(
    c,
    ownPage({
      proposed: await listProposed(db, organisationId),
      projects,
      drafts,
      joined: await listJoinedProjects(db, organisationId),
      organisationName,
      today: isoDate(clock.now()),
      done: c.req.query('stand'),
    }),
  )
})

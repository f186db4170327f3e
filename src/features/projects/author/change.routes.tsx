import { randomUUID } from 'node:crypto'
import { requireActor } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { routes, seeOther } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { stepsOf } from '../draft-profile.rules.ts'
import { recordBeginning } from '../draft-beginning.queries.ts'
import { isOutdated, stateOf, type Draft } from '../draft.rules.ts'
import { listDraftsOf, lockDrafts } from '../drafts.queries.ts'
import { findOwnProject } from '../own-projects.queries.ts'

export const changeRoutes = routes()

/** A change is a draft on top of the newest version. Colleagues go on with the one that is open: nobody writes a second beside it. */
changeRoutes.post(paths.projects.change.pattern, async (c) => {
  const { db } = c.var.deps
  const { organisationId, personId } = requireActor(c)
  const slug = c.req.param('slug') ?? ''
  const draftId = await transact(db, async (tx) => {
    if (!organisationId) return null
    await lockDrafts(tx, organisationId)
    const project = await findOwnProject(tx, slug, organisationId)
    if (!project) return null
    const open = (await listDraftsOf(tx, organisationId)).find((draft) => isOpenChangeOf(draft, project.projectId))
    if (open) return open.id
    const draft = { id: randomUUID(), organisationId, base: project, createdBy: personId, createdAt: await databaseNow(tx) }
    await recordBeginning(tx, draft, stepsOf(project.content, project.contact))
    return draft.id
  })
  return draftId ? seeOther(c, paths.projects.draft.to({ draftId })) : c.notFound()
})

function isOpenChangeOf(draft: Draft, projectId: string): boolean {
  return draft.base?.projectId === projectId && ['draft', 'returned', 'waiting'].includes(stateOf(draft)) && !isOutdated(draft)
}

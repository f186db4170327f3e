import { randomUUID } from 'node:crypto'
import { requireActor, type Actor } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import { routes, seeOther } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { findCorrectable, listCorrections } from '../corrections.queries.ts'
import { correctionOf, stepsOf } from '../draft-profile.rules.ts'
import { recordBeginning } from '../draft-beginning.queries.ts'
import { isOutdated, stateOf, type Draft } from '../draft.rules.ts'
import { listDraftsOf, lockDrafts } from '../drafts.queries.ts'
import { findOwnProject } from '../own-projects.queries.ts'

export const changeRoutes = routes()

/** A change is a draft on top of the newest version. Colleagues go on with the one that is open: nobody writes a second beside it. */
changeRoutes.post(paths.projects.change.pattern, async (c) => {
  const { db } = c.var.deps
  const actor = requireActor(c)
  const slug = c.req.param('slug') ?? ''
  const draftId = await transact(db, async (tx) => (await changeOwn(tx, slug, actor)) ?? (await correct(tx, slug, actor)))
  return draftId ? seeOther(c, paths.projects.draft.to({ draftId })) : c.notFound()
})

async function changeOwn(tx: Tx, slug: string, { organisationId, personId }: Actor): Promise<string | null> {
  if (!organisationId) return null
  await lockDrafts(tx, organisationId)
  const project = await findOwnProject(tx, slug, organisationId)
  if (!project) return null
  const open = (await listDraftsOf(tx, organisationId)).find((draft) => isOpenChangeOf(draft, project.projectId))
  if (open) return open.id
  const draft = { id: randomUUID(), organisationId, base: project, createdBy: personId, createdAt: await databaseNow(tx) }
  await recordBeginning(tx, draft, stepsOf(project.content, project.contact))
  return draft.id
}

/** What no organisation answers for is the editors' to correct. */
async function correct(tx: Tx, slug: string, { personId, roles }: Actor): Promise<string | null> {
  if (!roles.includes('editor')) return null
  await lockDrafts(tx, null)
  const project = await findCorrectable(tx, slug)
  if (!project) return null
  const open = (await listCorrections(tx)).find((draft) => isOpenChangeOf(draft, project.projectId))
  if (open) return open.id
  const draft = { id: randomUUID(), organisationId: null, base: project, createdBy: personId, createdAt: await databaseNow(tx) }
  await recordBeginning(tx, draft, correctionOf(project.content))
  return draft.id
}

function isOpenChangeOf(draft: Draft, projectId: string): boolean {
  return draft.base?.projectId === projectId && ['draft', 'returned', 'waiting'].includes(stateOf(draft)) && !isOutdated(draft)
}

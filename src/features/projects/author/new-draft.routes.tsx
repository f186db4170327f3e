import { randomUUID } from 'node:crypto'
import { requireActor } from '../../../people/index.ts'
import { listPlacesById } from '../../../places/index.ts'
import { formValues, routes, show } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { begin, findStart } from './begin-project.tsx'
import { newDraftForm } from './new-draft.form.ts'
import { newDraftPage } from './new-draft.page.tsx'

export const newDraftRoutes = routes()

newDraftRoutes.get(paths.projects.newDraft.pattern, async (c) => {
  const actor = requireActor(c)
  const { decision } = await findStart(c.var.deps.db, actor)
  return show(c, newDraftPage({ decision, draftId: randomUUID(), organisationName: actor.organisationName }))
})

newDraftRoutes.post(paths.projects.newDraft.pattern, async (c) => {
  const { db } = c.var.deps
  const actor = requireActor(c)
  const form = newDraftForm.safeParse(await formValues(c))
  const { decision, placeId } = await findStart(db, actor)
  const again = { draftId: randomUUID(), organisationName: actor.organisationName }
  if (!form.success || !decision.ok) return show(c, newDraftPage({ ...again, decision }), 422)
  const { draftId } = form.data
  const lead = (await listPlacesById(db, placeId ? [placeId] : [])).map(({ id, name }) => ({ placeId: id, name }))
  return begin(c, { draftId, steps: lead.length > 0 ? { parties: { texts: {}, places: { lead } } } : {} })
})

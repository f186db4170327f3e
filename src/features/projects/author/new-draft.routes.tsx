import { randomUUID } from 'node:crypto'
import { findOrganisation, requireActor, type Actor } from '../../../people/index.ts'
import { listPlacesById } from '../../../places/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Db } from '../../../platform/db.ts'
import { formValues, routes, seeOther, show } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { startDraft } from '../draft.rules.ts'
import { recordBeginning } from '../draft-beginning.queries.ts'
import { countOpenDrafts, lockDrafts } from '../drafts.queries.ts'
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
  const begun = await transact(db, async (tx) => {
    await lockDrafts(tx, decision.outcome.organisationId)
    const anew = await findStart(tx, actor)
    if (!anew.decision.ok) return anew.decision
    const draft = { id: draftId, ...decision.outcome, base: null, createdBy: actor.personId, createdAt: await databaseNow(tx) }
    await recordBeginning(tx, draft, lead.length > 0 ? { parties: { texts: {}, places: { lead } } } : {})
    return anew.decision
  })
  if (!begun.ok) return show(c, newDraftPage({ ...again, decision: begun }), 422)
  return seeOther(c, paths.projects.draft.to({ draftId }))
})

async function findStart(db: Db, { organisationId }: Actor) {
  const organisation = organisationId ? await findOrganisation(db, organisationId) : undefined
  const open = organisation ? await countOpenDrafts(db, organisation.id) : 0
  return { decision: startDraft(organisation ?? null, open), placeId: organisation?.place_id ?? null }
}

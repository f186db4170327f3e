import { randomUUID } from 'node:crypto'
import { requireRole } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formValues, routes, seeOther, show } from '../../../platform/web.ts'
import { recordBeginning } from '../draft-beginning.queries.ts'
import { newDraftForm } from './new-draft.form.ts'
import { newFromSourcesPage } from './new-from-sources.page.tsx'

export const newFromSourcesRoutes = routes()
const { newFromSources } = paths.projects

newFromSourcesRoutes.get(newFromSources.pattern, (c) => {
  requireRole(c, 'editor')
  return show(c, newFromSourcesPage(randomUUID()))
})

/** A draft of the editors without a base: all of them write it, another than who hands it in publishes it. */
newFromSourcesRoutes.post(newFromSources.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const form = newDraftForm.safeParse(await formValues(c))
  if (!form.success) return show(c, newFromSourcesPage(randomUUID()), 422)
  const { draftId } = form.data
  await transact(c.var.deps.db, async (tx) => {
    const draft = { id: draftId, organisationId: null, base: null, createdBy: personId, createdAt: await databaseNow(tx) }
    await recordBeginning(tx, draft, {})
  })
  return seeOther(c, paths.projects.draft.to({ draftId }))
})

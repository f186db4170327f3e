import { formErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { listThemes } from '../../../topics/index.ts'
import { listStates, recordStepSave } from '../drafts.queries.ts'
import { saveStep } from '../draft.rules.ts'
import { findOwnStep } from './draft-case.routes.ts'
import { saveRefusalText } from './draft-words.page.tsx'
import { restoreForm } from './step-history.form.ts'
import { stepHistoryPage } from './step-history.page.tsx'

export const stepHistoryRoutes = routes()
const { draftStepHistory, draftStep } = paths.projects

stepHistoryRoutes.get(draftStepHistory.pattern, async (c) => {
  const found = await findOwnStep(c)
  return found ? showHistory(c, found) : c.notFound()
})

/** An older state is saved once more on top: nothing is lost, and whoever saved meanwhile is not overwritten. */
stepHistoryRoutes.post(draftStepHistory.pattern, async (c) => {
  const found = await findOwnStep(c)
  if (!found) return c.notFound()
  const form = restoreForm.safeParse(await formValues(c))
  if (!form.success) return showHistory(c, found, formErrors(form.error))
  const { draft, step, actor } = found
  const { db } = c.var.deps
  const wanted = (await listStates(db, draft.id, step)).find(({ revision }) => revision === form.data.revision)
  if (!wanted) return c.notFound()
  const decision = saveStep(draft, { step, base: form.data.base, content: wanted.content, personId: actor.personId })
  if (!decision.ok) return showHistory(c, found, { form: saveRefusalText[decision.because] })
  const isSaved = decision.outcome === 'unchanged' || (await recordStepSave(db, decision.outcome))
  if (!isSaved) return showHistory(c, found, { form: saveRefusalText.stale })
  return seeOther(c, draftStep.to({ draftId: draft.id, step }, { gespeichert: '' }))
})

type Found = NonNullable<Awaited<ReturnType<typeof findOwnStep>>>

async function showHistory(c: Ctx, { draft, step }: Found, errors?: Record<string, string>): Promise<Response> {
  const { db } = c.var.deps
  const view = { draft, step, states: await listStates(db, draft.id, step), themes: await listThemes(db) }
  return show(c, stepHistoryPage({ ...view, errors }), errors ? 422 : 200)
}

import { paths } from '../../../../paths.ts'
import { requireFreshProof, requireRole, type Actor } from '../../../../people/index.ts'
import { formErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findCategoryScoring } from '../../judging/scoring.queries.ts'
import { decideUnsealing, findSeal } from '../../judging/unsealing.queries.ts'
import { unsealingRefusalText } from './scoring-words.page.tsx'
import { unsealingForm } from './scoring.form.ts'
import { unsealingPage, type UnsealingView } from './unsealing.page.tsx'

export const unsealingRoutes = routes()
const { unsealing } = paths.office.scoring

unsealingRoutes.get(unsealing.pattern, async (c) => showUnsealing(c, requireRole(c, 'office')))

unsealingRoutes.post(unsealing.pattern, async (c) => {
  requireRole(c, 'office')
  const actor = requireFreshProof(c)
  const sealId = c.req.param('sealId') ?? ''
  const values = (await formValues(c)) as Record<string, string>
  const form = unsealingForm.safeParse(values)
  if (!form.success) return showUnsealing(c, actor, { values, errors: formErrors(form.error) })
  if (!(await findSeal(c.var.deps.db, sealId))) return c.notFound()
  const decision = await decideUnsealing(c.var.deps.db, { sealId, personId: actor.personId, ...form.data })
  if (decision.ok) return seeOther(c, unsealing.to({ sealId }))
  const field = decision.because === 'reason-missing' ? 'reason' : 'form'
  return showUnsealing(c, actor, { values, errors: { [field]: unsealingRefusalText[decision.because] } })
})

async function showUnsealing(
  c: Ctx,
  { personId }: Actor,
  more: Pick<UnsealingView, 'values' | 'errors'> = {},
): Promise<Response> {
  const { db } = c.var.deps
  const seal = await findSeal(db, c.req.param('sealId') ?? '')
  const category = seal && (await findCategoryScoring(db, seal.categoryId))
  if (!seal || !category) return c.notFound()
  return show(c, unsealingPage({ seal, category, personId, ...more }), more.errors ? 422 : 200)
}

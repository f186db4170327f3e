import { paths } from '../../../paths.ts'
import { isoDate } from '../../../plain/german-date.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { routes, show } from '../../../platform/web.ts'
import { fundingForm } from './funding.form.ts'
import { fundingPage, grantRefusalText, type Calculation, type TypedProject } from './funding.page.tsx'
import { guidelineOn, maximumGrant, type Guideline } from './funding.rules.ts'
import { guidelines } from './guidelines.ts'

export const fundingRoutes = routes()

fundingRoutes.get(paths.partners.funding.pattern, (c) => {
  const guideline = guidelineOn(guidelines(), isoDate(c.var.deps.clock.now()))
  const { kommunen = '', grenze = '', kosten = '' } = c.req.query()
  const typed = { kommunen, grenze, kosten }
  const isAsked = c.req.query('kommunen') !== undefined || c.req.query('kosten') !== undefined
  if (!guideline || !isAsked) return show(c, fundingPage({ guideline, typed }))
  const answer = calculate(guideline, typed)
  return show(c, fundingPage({ guideline, typed, ...answer }), answer.errors ? 422 : 200)
})

function calculate(guideline: Guideline, typed: TypedProject): { calculation?: Calculation; errors?: FieldErrors } {
  const form = fundingForm.safeParse(typed)
  if (!form.success) return { errors: formErrors(form.error) }
  const project = { partners: form.data.kommunen, crossesBorder: form.data.grenze, costsCents: form.data.kosten }
  const decision = maximumGrant(guideline, project)
  if (!decision.ok) return { errors: { kommunen: grantRefusalText[decision.because] } }
  return { calculation: { project, grant: decision.outcome } }
}

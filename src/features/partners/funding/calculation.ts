import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { fundingForm } from './funding.form.ts'
import { grantRefusalText, type Calculation, type TypedProject } from './funding.page.tsx'
import { maximumGrant, type Guideline } from './funding.rules.ts'

export type Answer = { typed: TypedProject; calculation?: Calculation; errors?: FieldErrors }

/** What the address asks for; nothing is worked out before somebody asked. */
export function answerTo(guideline: Guideline | null, query: Partial<TypedProject>): Answer {
  const { kommunen, grenze = '', kosten } = query
  const typed = { kommunen: kommunen ?? '', grenze, kosten: kosten ?? '' }
  if (!guideline || (kommunen === undefined && kosten === undefined)) return { typed }
  return { typed, ...calculate(guideline, typed) }
}

function calculate(guideline: Guideline, typed: TypedProject): Omit<Answer, 'typed'> {
  const form = fundingForm.safeParse(typed)
  if (!form.success) return { errors: formErrors(form.error) }
  const project = { partners: form.data.kommunen, crossesBorder: form.data.grenze, costsCents: form.data.kosten }
  const decision = maximumGrant(guideline, project)
  if (!decision.ok) return { errors: { kommunen: grantRefusalText[decision.because] } }
  return { calculation: { project, grant: decision.outcome } }
}

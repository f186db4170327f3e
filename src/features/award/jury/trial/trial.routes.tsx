import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import { formValues, routes, show, type Ctx } from '../../../../platform/web.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import { EMPTY_SHEET, gapsOf, type Gap, type ScoredCriterion } from '../../judging/sheet.rules.ts'
import { pointsField, readSheetForm, reasonField } from '../sheet/sheet.form.ts'
import { gapText } from '../sheet/sheet-words.page.tsx'
import { sampleOf, type Sample } from './samples.rules.ts'
import { trialPage, trialSheetPage } from './trial.page.tsx'

/** The scoring sheet on made-up entries: checked as a real one, then forgotten. Writes nothing, so deputies may try it too. */
export const trialRoutes = routes()

trialRoutes.get(paths.jury.trial.pattern, (c) => {
  requireRole(c, 'juror')
  return show(c, trialPage())
})

trialRoutes.get(paths.jury.trialSheet.pattern, async (c) => {
  const asked = await askedTrial(c)
  return asked ? show(c, trialSheetPage({ ...asked, draft: EMPTY_SHEET })) : c.notFound()
})

trialRoutes.post(paths.jury.trialSheet.pattern, async (c) => {
  const asked = await askedTrial(c)
  if (!asked) return c.notFound()
  const form = readSheetForm(asked.criteria, await formValues(c))
  const { draft } = form
  const errors = form.ok ? gapErrors(gapsOf(asked.criteria, draft)) : form.errors
  return Object.keys(errors).length === 0
    ? show(c, trialSheetPage({ ...asked, draft, isDone: true }))
    : show(c, trialSheetPage({ ...asked, draft, errors }), 422)
})

async function askedTrial(c: Ctx): Promise<{ sample: Sample; criteria: ScoredCriterion[] } | null> {
  requireRole(c, 'juror')
  const sample = sampleOf(c.req.param('sample') ?? '')
  const edition = sample && (await findCurrentEdition(c.var.deps.db))
  return edition ? { sample, criteria: edition.criteria } : null
}

function gapErrors(gaps: Gap[]): Record<string, string> {
  return Object.fromEntries(
    gaps.map((gap) => {
      const field = gap.what.startsWith('points') ? pointsField : reasonField
      return [field(gap.criterion.slug), gapText(gap)]
    }),
  )
}

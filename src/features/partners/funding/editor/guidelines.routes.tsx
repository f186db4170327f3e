import { requireRole } from '../../../../people/index.ts'
import { paths } from '../../../../paths.ts'
import { isoDate } from '../../../../plain/german-date.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { guidelineOn } from '../funding.rules.ts'
import { listGuidelines, listGuidelineVersions } from '../guideline.queries.ts'
import { contentObstacle, stateOfGuideline, type EditedGuideline } from '../guideline.rules.ts'
import { contentOf, guidelineForm } from './guideline.form.ts'
import { guidelinePage, type GuidelineView } from './guideline.page.tsx'
import { fieldOf, guidelineRefusalText, typedOf, withdrawalRefusalText, type Typed } from './guideline-words.page.tsx'
import { guidelinesPage } from './guidelines.page.tsx'
import { saveGuideline, takeBackGuideline } from './write-guideline.ts'

export const guidelinesRoutes = routes()
const { list, creation, one, withdrawal } = paths.partners.guidelines

guidelinesRoutes.get(list.pattern, async (c) => {
  requireRole(c, 'editor')
  return show(c, guidelinesPage(await listGuidelines(c.var.deps.db), isoDate(c.var.deps.clock.now())))
})

/** A new one begins with the words of that which is valid: mostly the figures change. */
guidelinesRoutes.get(creation.pattern, async (c) => {
  requireRole(c, 'editor')
  const { db, clock } = c.var.deps
  const all = (await listGuidelines(db)).filter(({ isWithdrawn }) => !isWithdrawn)
  const model = guidelineOn(all, isoDate(clock.now())) ?? all[0]
  const words = model ? { ...typedOf(model), issuedOn: '', validFrom: '', validUntil: '' } : {}
  return show(c, guidelinePage({ known: null, typed: { ...words, id: crypto.randomUUID(), base: '0' } }))
})

guidelinesRoutes.post(creation.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  return save(c, null, personId)
})

guidelinesRoutes.get(one.pattern, async (c) => {
  requireRole(c, 'editor')
  const guideline = await findGuideline(c)
  return guideline ? showGuideline(c, guideline) : c.notFound()
})

guidelinesRoutes.post(one.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const guideline = await findGuideline(c)
  return guideline ? save(c, guideline, personId) : c.notFound()
})

guidelinesRoutes.post(withdrawal.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const guideline = await findGuideline(c)
  if (!guideline) return c.notFound()
  const refused = await takeBackGuideline(c.var.deps.db, { guidelineId: guideline.id, personId })
  return refused ? showGuideline(c, guideline, { errors: { form: withdrawalRefusalText[refused] } }) : seeOther(c, list.to())
})

async function save(c: Ctx, guideline: EditedGuideline | null, personId: string): Promise<Response> {
  const values = await formValues(c)
  const typed: Typed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat().join('\n')]))
  const form = guidelineForm.safeParse(values)
  if (!form.success) return showGuideline(c, guideline, { typed, errors: formErrors(form.error) })
  const said = contentOf(form.data)
  const { act, base } = form.data
  if (act === 'preview') {
    const obstacle = contentObstacle(said)
    return showGuideline(c, guideline, obstacle ? { typed, errors: errorsOf(obstacle) } : { typed, preview: said })
  }
  const guidelineId = guideline?.id ?? form.data.id
  const refused = await saveGuideline(c.var.deps.db, { guidelineId, base, said, personId, isNew: guideline === null })
  return refused ? showGuideline(c, guideline, { typed, errors: errorsOf(refused) }) : seeOther(c, one.to({ guidelineId }))
}

const errorsOf = (because: Parameters<typeof fieldOf>[0]): FieldErrors => ({ [fieldOf(because)]: guidelineRefusalText[because] })

async function findGuideline(c: Ctx): Promise<EditedGuideline | null> {
  const all = await listGuidelines(c.var.deps.db)
  return all.find(({ id }) => id === c.req.param('guidelineId')) ?? null
}

type Again = Partial<Pick<GuidelineView, 'typed' | 'preview' | 'errors'>>

async function showGuideline(c: Ctx, guideline: EditedGuideline | null, again: Again = {}): Promise<Response> {
  const { db, clock } = c.var.deps
  const status = again.errors ? 422 : 200
  if (!guideline) return show(c, guidelinePage({ known: null, typed: {}, ...again }), status)
  const [all, versions] = await Promise.all([listGuidelines(db), listGuidelineVersions(db, guideline.id)])
  const state = stateOfGuideline(guideline, all, isoDate(clock.now()))
  const typed = { ...typedOf(guideline), id: guideline.id, base: String(guideline.number) }
  return show(c, guidelinePage({ known: { guideline, state, versions }, typed, ...again }), status)
}

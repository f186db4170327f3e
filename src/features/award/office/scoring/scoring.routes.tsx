import { paths } from '../../../../paths.ts'
import { requireFreshProof, requireRole, type Actor } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import { recordEvent } from '../../../../platform/events.ts'
import { formErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import { decideClosing, decideExcuse } from '../../judging/closing-transaction.queries.ts'
import { makeRecord } from '../../judging/record.queries.ts'
import { findCategoryScoring, listCategoryScorings } from '../../judging/scoring.queries.ts'
import { categoryPage, type CategoryView } from './category.page.tsx'
import { progressPage } from './progress.page.tsx'
import { closingRefusalText, excuseRefusalText } from './scoring-words.page.tsx'
import { closingForm, excuseForm } from './scoring.form.ts'

export const scoringRoutes = routes()
const { progress, category, closing, excuse, record } = paths.office.scoring

scoringRoutes.get(progress.pattern, async (c) => {
  requireRole(c, 'office')
  const { db } = c.var.deps
  const edition = await findCurrentEdition(db)
  if (!edition) return c.notFound()
  return show(
    c,
    progressPage(
      await listCategoryScorings(
        db,
        edition.categories.map(({ id }) => id),
      ),
    ),
  )
})

/** What is downloaded holds points of closed categories: who has taken it is an event (security.md LG-07). */
scoringRoutes.get(record.pattern, async (c) => {
  requireRole(c, 'office')
  const { personId } = requireFreshProof(c)
  const { db } = c.var.deps
  const edition = await findCurrentEdition(db)
  const made = edition && (await makeRecord(db, edition.slug))
  if (!made) return c.notFound()
  const subject = { table: 'award_editions', id: edition.id }
  const at = await databaseNow(db)
  await transact(db, (tx) => recordEvent(tx, { kind: 'record-downloaded', actorId: personId, subject, at }))
  return c.body(JSON.stringify(made), 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="protokoll-${edition.slug}.json"`,
  })
})

scoringRoutes.get(category.pattern, async (c) => showCategory(c, requireRole(c, 'office')))

scoringRoutes.post(closing.pattern, async (c) => {
  const actor = requireOffice(c)
  const form = closingForm.safeParse(await formValues(c))
  if (!form.success) return showCategory(c, actor, { errors: { form: Object.values(formErrors(form.error))[0] ?? '' } })
  const categoryId = c.req.param('categoryId') ?? ''
  if (!(await findCategoryScoring(c.var.deps.db, categoryId))) return c.notFound()
  const decision = await decideClosing(c.var.deps.db, { categoryId, personId: actor.personId, ...form.data })
  if (!decision.ok) return showCategory(c, actor, { errors: { form: closingRefusalText[decision.because] } }, 409)
  return seeOther(c, category.to({ categoryId }))
})

scoringRoutes.post(excuse.pattern, async (c) => {
  const actor = requireOffice(c)
  const values = (await formValues(c)) as Record<string, string>
  const form = excuseForm.safeParse(values)
  if (!form.success) return showCategory(c, actor, { values, errors: formErrors(form.error) })
  const categoryId = c.req.param('categoryId') ?? ''
  const { entry: entryId, seat: seatId, reason } = form.data
  const decision = await decideExcuse(c.var.deps.db, { categoryId, personId: actor.personId, entryId, seatId, reason })
  if (!decision.ok) return showCategory(c, actor, { values, errors: { form: excuseRefusalText[decision.because] } })
  return seeOther(c, category.to({ categoryId }))
})

function requireOffice(c: Ctx): Actor {
  requireRole(c, 'office')
  return requireFreshProof(c)
}

async function showCategory(
  c: Ctx,
  { personId }: Actor,
  more: Pick<CategoryView, 'values' | 'errors'> = {},
  refused: 409 | 422 = 422,
): Promise<Response> {
  const found = await findCategoryScoring(c.var.deps.db, c.req.param('categoryId') ?? '')
  if (!found) return c.notFound()
  return show(c, categoryPage({ category: found, personId, ...more }), more.errors ? refused : 200)
}

import { paths } from '../../../../paths.ts'
import { findPerson, requireFreshProof, requireRole } from '../../../../people/index.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import type { Decision } from '../../../../plain/decision.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import { decideAdvice, decideAdviceWithdrawal } from '../../judging/advice-transaction.queries.ts'
import { listAdvices } from '../../judging/advice.queries.ts'
import { decideAskLift, decideConfirmLift, decideSetConflict } from '../../judging/conflict-transaction.queries.ts'
import { setConflictForm } from '../../judging/conflict.form.ts'
import { findConflictCase } from '../../judging/conflict.queries.ts'
import { adviceForm, adviceWithdrawalForm } from './advice.form.ts'
import { adviceRefusalText } from './advice.page.tsx'
import { conflictPage, liftRefusalText, setRefusalText, type ConflictView } from './conflict.page.tsx'
import { listConflictHistory, listConflictMatrix, listSeated } from './conflicts.queries.ts'
import { liftForm } from './lift.form.ts'
import { conflictMatrixPage } from './matrix.page.tsx'

/** The office looks after conflicts: it may set one, and two persons may lift one. */
export const conflictsRoutes = routes()

conflictsRoutes.get(paths.office.conflicts.matrix.pattern, async (c) => {
  requireRole(c, 'office')
  const { db } = c.var.deps
  const edition = await findCurrentEdition(db)
  if (!edition) return c.notFound()
  const rows = await listConflictMatrix(db, edition.id)
  return show(c, conflictMatrixPage({ rows, seated: await listSeated(db, edition.id), categories: edition.categories }))
})

conflictsRoutes.get(paths.office.conflicts.one.pattern, async (c) => {
  const view = await askedPair(c)
  return view ? show(c, conflictPage(view)) : c.notFound()
})

conflictsRoutes.post(paths.office.conflicts.one.pattern, async (c) => {
  const view = await askedPair(c)
  if (!view) return c.notFound()
  const values = await formValues(c)
  const form = setConflictForm.safeParse(values)
  if (!form.success) return again(c, view, formErrors(form.error), values)
  const act = { ...officeAct(c, view), answer: { state: 'declared' as const, ...form.data } }
  return answered(c, view, await decideSetConflict(c.var.deps.db, act))
})

conflictsRoutes.post(paths.office.conflicts.lift.pattern, async (c) => {
  const view = await askedPair(c)
  if (!view) return c.notFound()
  const values = await formValues(c)
  const form = liftForm.safeParse(values)
  if (!form.success) return again(c, view, formErrors(form.error), values)
  return answered(c, view, await decideAskLift(c.var.deps.db, { ...officeAct(c, view), ...form.data }))
})

conflictsRoutes.post(paths.office.conflicts.liftConfirmation.pattern, async (c) => {
  const view = await askedPair(c)
  if (!view) return c.notFound()
  return answered(c, view, await decideConfirmLift(c.var.deps.db, officeAct(c, view)))
})

conflictsRoutes.post(paths.office.conflicts.advice.pattern, async (c) => {
  const view = await askedPair(c)
  if (!view) return c.notFound()
  const values = await formValues(c)
  const form = adviceForm.safeParse(values)
  if (!form.success) return again(c, view, formErrors(form.error), values)
  return answered(c, view, await decideAdvice(c.var.deps.db, { ...officeAct(c, view), ...form.data }), values)
})

conflictsRoutes.post(paths.office.conflicts.adviceWithdrawal.pattern, async (c) => {
  const view = await askedPair(c)
  if (!view) return c.notFound()
  const values = await formValues(c)
  const form = adviceWithdrawalForm.safeParse(values)
  if (!form.success) return again(c, view, formErrors(form.error), values)
  const act = { ...officeAct(c, view), adviceId: form.data.adviceId, reason: form.data.mistake }
  return answered(c, view, await decideAdviceWithdrawal(c.var.deps.db, act), values)
})

type Asked = ConflictView & { editionId: string }

/** Of the current edition: an entry handed in, and somebody who sits or has sat in its jury. */
async function askedPair(c: Ctx): Promise<Asked | null> {
  const { personId: ownPersonId } = requireRole(c, 'office')
  const { db } = c.var.deps
  const entryId = c.req.param('entryId') ?? ''
  const personId = c.req.param('personId') ?? ''
  const edition = await findCurrentEdition(db)
  const row = edition && (await listConflictMatrix(db, edition.id)).find((one) => one.entryId === entryId)
  const known = row && (await findConflictCase(db, entryId, personId))
  const person = known && (await findPerson(db, personId))
  if (!row || !known || !person) return null
  const history = await listConflictHistory(db, entryId, personId)
  const advices = await listAdvices(db, entryId, personId)
  return { known, history, advices, ownPersonId, who: person.name, what: row.title ?? row.leadName, editionId: edition.id }
}

function officeAct(c: Ctx, { known, editionId }: Asked) {
  const { personId: officePersonId } = requireFreshProof(c)
  return { entryId: known.entryId, personId: known.personId, editionId, officePersonId }
}

const becauseText: Record<string, string> = { ...setRefusalText, ...liftRefusalText, ...adviceRefusalText }

function answered(c: Ctx, view: Asked, decision: Decision<string, string>, values = {}): Response {
  const { entryId, personId } = view.known
  return decision.ok
    ? seeOther(c, paths.office.conflicts.one.to({ entryId, personId }))
    : again(c, view, { form: becauseText[decision.because] ?? '' }, values)
}

function again(c: Ctx, view: Asked, errors: FieldErrors, values: Record<string, string | string[]> = {}): Response {
  const typed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
  return show(c, conflictPage({ ...view, values: typed, errors }), 422)
}

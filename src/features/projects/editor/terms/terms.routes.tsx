import { requireRole } from '../../../../people/index.ts'
import { paths } from '../../../../paths.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Tx } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { termsForm } from './terms.form.ts'
import { termsPage, termsRefusalText, type TypedTerms } from './terms.page.tsx'
import { findTerms, listTermsChanges, lockTerms, recordTerms } from './terms.queries.ts'
import { changeTerms, type Terms, type TermsRefusal } from './terms.rules.ts'

export const termsRoutes = routes()
const { terms } = paths.projects

termsRoutes.get(terms.pattern, async (c) => {
  requireRole(c, 'editor')
  const { number, months, daysBefore, daysAfter, perDay } = await findTerms(c.var.deps.db)
  const [base, before, after, daily] = [number, daysBefore, daysAfter, perDay].map(String) as [string, string, string, string]
  return showTerms(c, { base, months: String(months), before, after, daily, reason: '' })
})

termsRoutes.post(terms.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const values = await formValues(c)
  const text = (name: string) => String(values[name] ?? '')
  const typed = {
    base: text('base'),
    months: text('months'),
    before: text('before'),
    after: text('after'),
    daily: text('daily'),
    reason: text('reason'),
  }
  const form = termsForm.safeParse(values)
  if (!form.success) return showTerms(c, typed, formErrors(form.error))
  const { base, months, before, after, daily, reason } = form.data
  const said = { base, months, daysBefore: before, daysAfter: after, perDay: daily, reason }
  const because = await transact(c.var.deps.db, (tx) => decide(tx, said, personId))
  if (!because) return seeOther(c, terms.to({ stand: 'gespeichert' }))
  const { number } = await findTerms(c.var.deps.db)
  return showTerms(c, { ...typed, base: String(number) }, { [fieldOf[because]]: termsRefusalText[because] })
})

const fieldOf: Record<TermsRefusal, string> = { 'terms-stale': 'form', 'terms-the-same': 'form', 'asked-at-once': 'before' }

async function decide(tx: Tx, said: Terms & { base: number; reason: string }, personId: string): Promise<TermsRefusal | null> {
  await lockTerms(tx)
  const decision = changeTerms({ ...said, personId }, await findTerms(tx))
  if (!decision.ok) return decision.because
  if (decision.outcome !== 'unchanged') {
    const { base: _, ...change } = said
    await recordTerms(tx, { ...change, number: decision.outcome.number, personId, at: await databaseNow(tx) })
  }
  return null
}

async function showTerms(c: Ctx, typed: TypedTerms, errors?: FieldErrors): Promise<Response> {
  const changes = await listTermsChanges(c.var.deps.db)
  const isDone = !errors && c.req.query('stand') === 'gespeichert'
  return show(c, termsPage({ typed, changes, isDone, errors }), errors ? 422 : 200)
}

import { paths } from '../../../paths.ts'
import { requireActor, requireFreshProof } from '../../../people/index.ts'
import { formErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { findEntryFor } from '../entry.queries.ts'
import type { Entry } from '../entry.rules.ts'
import { findWithdrawalFacts } from '../submission.queries.ts'
import { withdrawalEnd, type WithdrawalRefusal } from '../submission.rules.ts'
import { decideWithdrawal } from '../take-back-transaction.queries.ts'
import { withdrawalForm } from './withdrawal.form.ts'
import { withdrawalPage, withdrawalText } from './withdrawal.page.tsx'

export const withdrawalRoutes = routes()

withdrawalRoutes.get(paths.award.withdrawal.pattern, async (c) => {
  const entry = await findEntryFor(c.var.deps.db, c.req.param('entryId') ?? '', requireActor(c))
  if (!entry) return c.notFound()
  requireFreshProof(c)
  const because = entry.withdrawnAt ? 'already-withdrawn' : await tooLate(c, entry)
  return show(
    c,
    withdrawalPage({ entry, over: because !== null, errors: because ? { form: withdrawalText[because] } : undefined }),
  )
})

withdrawalRoutes.post(paths.award.withdrawal.pattern, async (c) => {
  const { db } = c.var.deps
  const entryId = c.req.param('entryId') ?? ''
  const actor = requireActor(c)
  const entry = await findEntryFor(db, entryId, actor)
  if (!entry) return c.notFound()
  requireFreshProof(c)
  const values = await formValues(c)
  const form = withdrawalForm.safeParse(values)
  if (!form.success) return show(c, withdrawalPage({ entry, values, errors: formErrors(form.error) }), 422)
  const decision = await decideWithdrawal(db, { entryId, actor, arrivedAt: c.var.arrivedAt }, form.data.reason)
  if (!decision.ok && decision.because !== 'already-withdrawn')
    return show(c, withdrawalPage({ entry, values, errors: { form: withdrawalText[decision.because] } }), 422)
  return seeOther(c, paths.award.entry.to({ entryId }))
})

/** Told before anybody writes a reason; the click is decided anew, under the entry's lock. */
async function tooLate(c: Ctx, entry: Entry): Promise<WithdrawalRefusal | null> {
  const facts = await findWithdrawalFacts(c.var.deps.db, entry.id)
  return withdrawalEnd(facts, entry.askedAt)
}

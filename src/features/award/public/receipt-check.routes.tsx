import { paths } from '../../../paths.ts'
import { clientAddress } from '../../../people/index.ts'
import { formErrors } from '../../../platform/forms.ts'
import { secondsUntilNextWindow, withinLimit, type Limit } from '../../../platform/limits.queries.ts'
import { sha256 } from '../../../platform/random.ts'
import { routes, show } from '../../../platform/web.ts'
import { receiptState } from '../submission-receipt.rules.ts'
import { findReceipt, type CheckedReceipt } from '../submission.queries.ts'
import { receiptCheckForm } from './receipt-check.form.ts'
import { receiptCheckPage, tooManyChecks, type CheckResult } from './receipt-check.page.tsx'

const CHECKS: Limit = { name: 'receipt-check', most: 30, perSeconds: 600 }

export const receiptCheckRoutes = routes()

/** A look, not an act: GET, so that a link with both parts can be passed on. */
receiptCheckRoutes.get(paths.award.receiptCheck.pattern, async (c) => {
  const { db } = c.var.deps
  const values = c.req.query()
  if (Object.keys(values).length === 0) return show(c, receiptCheckPage({}))
  if (!(await withinLimit(db, CHECKS, sha256(clientAddress(c))))) {
    c.header('Retry-After', String(secondsUntilNextWindow(CHECKS)))
    return show(c, receiptCheckPage({ values, errors: { form: tooManyChecks } }), 429)
  }
  const form = receiptCheckForm.safeParse(values)
  if (!form.success) return show(c, receiptCheckPage({ values, errors: formErrors(form.error) }), 422)
  const found = await findReceipt(db, form.data.nummer, form.data.pruefzeichen)
  return show(c, receiptCheckPage({ values, result: found ? known(found) : 'unknown' }))
})

function known(found: CheckedReceipt): CheckResult {
  const state = receiptState({ ...found, replaced: found.replacedAt !== null })
  const changedAt = { counts: null, replaced: found.replacedAt, 'taken-back': found.takenBackAt, withdrawn: found.withdrawnAt }[
    state
  ]
  return { state, changedAt, arrivedAt: found.arrivedAt, category: found.category, edition: found.edition }
}

import { paths } from '../../../paths.ts'
import { clientAddress } from '../../../people/index.ts'
import { formErrors } from '../../../platform/forms.ts'
import { secondsUntilNextWindow, withinLimit, type Limit } from '../../../platform/limits.queries.ts'
import { sha256 } from '../../../platform/random.ts'
import { verifiedJws, type PublicJwk } from '../../../platform/jws.ts'
import { routes, show, type Ctx } from '../../../platform/web.ts'
import { listReceiptKeys } from '../receipt-signature.queries.ts'
import { signatureState } from '../receipt-statement.rules.ts'
import { receiptState } from '../submission-receipt.rules.ts'
import { findReceipt, type CheckedReceipt } from '../submission.queries.ts'
import { receiptCheckForm } from './receipt-check.form.ts'
import { receiptCheckPage, tooManyChecks, type CheckResult } from './receipt-check.page.tsx'

const CHECKS: Limit = { name: 'receipt-check', most: 30, perSeconds: 600 }

export const receiptCheckRoutes = routes()

/** RFC 7517; every key that ever signed stays in it. */
receiptCheckRoutes.get(paths.award.receiptKeys.pattern, async (c) =>
  c.json({ keys: await publishedKeys(c) }, 200, { 'Content-Type': 'application/jwk-set+json' }),
)

/** A look, not an act: GET, so that a link with both parts can be passed on. */
receiptCheckRoutes.get(paths.award.receiptCheck.pattern, async (c) => {
  const { db } = c.var.deps
  const values = c.req.query()
  const keys = await publishedKeys(c)
  if (Object.keys(values).length === 0) return show(c, receiptCheckPage({ keys }))
  if (!(await withinLimit(db, CHECKS, sha256(clientAddress(c))))) {
    c.header('Retry-After', String(secondsUntilNextWindow(CHECKS)))
    return show(c, receiptCheckPage({ keys, values, errors: { form: tooManyChecks } }), 429)
  }
  const form = receiptCheckForm.safeParse(values)
  if (!form.success) return show(c, receiptCheckPage({ keys, values, errors: formErrors(form.error) }), 422)
  const found = await findReceipt(db, form.data.nummer, form.data.pruefzeichen)
  return show(c, receiptCheckPage({ keys, values, result: found ? known(found, keys) : 'unknown' }))
})

function publishedKeys(c: Ctx): Promise<PublicJwk[]> {
  return listReceiptKeys(c.var.deps.db, c.var.deps.keys.signing.publicJwk)
}

function known(found: CheckedReceipt, keys: PublicJwk[]): CheckResult {
  const signature = signatureState(found, found.jws && verifiedJws(found.jws, keys))

  const state = receiptState({ ...found, replaced: found.replacedAt !== null })
  const changedAt = { counts: null, replaced: found.replacedAt, 'taken-back': found.takenBackAt, withdrawn: found.withdrawnAt }[
    state
  ]
  return { state, signature, changedAt, arrivedAt: found.arrivedAt, category: found.category, edition: found.edition }
}

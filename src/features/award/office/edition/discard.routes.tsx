import { paths } from '../../../../paths.ts'
import { requireFreshProof, requireRole } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Db } from '../../../../platform/db.ts'
import { formErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show } from '../../../../platform/web.ts'
import { refuse } from '../../../../plain/decision.ts'
import { discardForm } from './discard.form.ts'
import { discardPage, discardRefusalText } from './discard.page.tsx'
import { findPeopleOf, recordDiscarded } from './discard.queries.ts'
import { discard } from './edition-acts.rules.ts'
import { findKnownEdition, lockAllEditions } from './edition-list.queries.ts'

export const discardRoutes = routes()
const { discarding, list } = paths.office.edition

discardRoutes.get(discarding.pattern, async (c) => {
  requireRole(c, 'office')
  const { db } = c.var.deps
  const found = await findCase(db, c.req.param('editionId') ?? '')
  return found ? show(c, discardPage({ edition: found.edition, because: found.because })) : c.notFound()
})

discardRoutes.post(discarding.pattern, async (c) => {
  requireRole(c, 'office')
  const { db } = c.var.deps
  const editionId = c.req.param('editionId') ?? ''
  const found = await findCase(db, editionId)
  if (!found) return c.notFound()
  const { personId } = requireFreshProof(c)
  const values = await formValues(c)
  const form = discardForm.safeParse(values)
  const view = { ...found, reason: String(values.reason ?? '') }
  if (!form.success) return show(c, discardPage({ ...view, errors: formErrors(form.error) }), 422)
  const decision = await transact(db, async (tx) => {
    await lockAllEditions(tx)
    const [now, at] = [await findCase(tx, editionId), await databaseNow(tx)]
    if (!now) return null
    if (now.because) return refuse(now.because)
    await recordDiscarded(tx, { edition: now.edition, editionId, reason: form.data.reason, personId, at })
    return now.decision
  })
  // Whoever was first has done what was wanted here.
  if (decision === null || decision.ok) return seeOther(c, list.to())
  return show(c, discardPage({ ...view, because: decision.because, errors: { form: discardRefusalText[decision.because] } }), 422)
})

async function findCase(db: Db, editionId: string) {
  const known = await findKnownEdition(db, editionId)
  if (!known) return null
  const decision = discard(known, await findPeopleOf(db, editionId))
  return { edition: known.edition, decision, because: decision.ok ? null : decision.because }
}

import { paths } from '../paths.ts'
import { requireRole, type Actor } from '../people/index.ts'
import { databaseNow } from '../platform/clock.ts'
import { transact } from '../platform/db.ts'
import { formErrors, type FieldErrors } from '../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../platform/web.ts'
import { lookUpForm, suppressionForm } from './proof.form.ts'
import { NOTHING_KEPT, proofPage, proofsPage } from './proof.page.tsx'
import { countSubscribers, findProof, findRequestOf, recordLookUp, type Proof } from './proof.queries.ts'
import { recordSuppression, recordSuppressionLifted } from './suppression.queries.ts'

const { proof, proofs, suppression } = paths.subscribers

/** For the editors and the office: how many, and of one address at a time what it agreed to. */
export const proofRoutes = routes()

proofRoutes.get(proofs.pattern, (c) => {
  requireProofReader(c)
  return showProofs(c, '')
})

proofRoutes.post(proofs.pattern, async (c) => {
  const { personId } = requireProofReader(c)
  const { db } = c.var.deps
  const typed = await formValues(c)
  const form = lookUpForm.safeParse(typed)
  const email = [typed.email ?? ''].flat()[0] ?? ''
  if (!form.success) return showProofs(c, email, formErrors(form.error))
  const requestId = await findRequestOf(db, form.data.email)
  if (!requestId) return showProofs(c, email, { email: NOTHING_KEPT })
  await transact(db, async (tx) => recordLookUp(tx, { requestId, personId, at: await databaseNow(tx) }))
  return seeOther(c, proof.to({ requestId }))
})

proofRoutes.get(proof.pattern, async (c) => {
  requireProofReader(c)
  const requestId = c.req.param('requestId') ?? ''
  const found = await findProof(c.var.deps.db, requestId)
  return found ? show(c, proofPage(requestId, found)) : c.notFound()
})

proofRoutes.post(suppression.pattern, async (c) => {
  const actor = requireProofReader(c)
  const requestId = c.req.param('requestId') ?? ''
  const found = await findProof(c.var.deps.db, requestId)
  const form = suppressionForm.safeParse(await formValues(c))
  if (!found || !form.success) return c.notFound()
  await changeSuppression(c, { found, actor, act: form.data.act })
  return seeOther(c, proof.to({ requestId }))
})

type Change = { found: Proof; actor: Actor; act: 'complained' | 'lifted' }

function changeSuppression(c: Ctx, { found: { email, suppression: known }, actor: { personId }, act }: Change): Promise<void> {
  return transact(c.var.deps.db, async (tx) => {
    const at = await databaseNow(tx)
    if (act === 'complained') return recordSuppression(tx, { email, reason: 'complained', at, notedBy: personId })
    if (known) await recordSuppressionLifted(tx, { id: known.id, personId, at })
  })
}

async function showProofs(c: Ctx, email: string, errors?: FieldErrors): Promise<Response> {
  return show(c, proofsPage({ counts: await countSubscribers(c.var.deps.db), email, errors }), errors ? 422 : 200)
}

function requireProofReader(c: Ctx): Actor {
  return requireRole(c, 'editor', 'office')
}

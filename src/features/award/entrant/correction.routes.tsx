import { paths } from '../../../paths.ts'
import { isFresh, requireActor, requireFreshProof } from '../../../people/index.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { findCorrectionCase, type CorrectionCase } from '../correction-case.queries.ts'
import type { CompletionRefusal } from '../correction.rules.ts'
import { decideCorrectionDone } from '../correction-transaction.queries.ts'
import { completionForm } from './correction.form.ts'
import { correctionPage } from './correction.page.tsx'
import { keepClick } from './hand-in-arrival.routes.ts'

export const correctionRoutes = routes()
const { correction } = paths.award

correctionRoutes.get(correction.pattern, async (c) => {
  const found = await findCase(c)
  if (!found) return c.notFound()
  return found.correction ? showCorrection(c, found) : seeOther(c, paths.award.entry.to({ entryId: found.entry.id }))
})

/** The instant of the click is kept while the person proves who they are, like that of handing in. */
correctionRoutes.post(correction.pattern, async (c) => {
  const actor = requireActor(c)
  const found = await findCase(c)
  if (!found) return c.notFound()
  const entryId = found.entry.id
  const form = completionForm.safeParse(await formValues(c))
  if (!form.success) return showCorrection(c, found, 'manifest-changed')
  const contentsSha256 = form.data.contents
  const arrivedAt = await keepClick(c, { entryId, personId: actor.personId, contentsSha256 })
  requireFreshProof(c)
  const answer = await decideCorrectionDone(c.var.deps, { entryId, actor, arrivedAt, contentsSha256 })
  if (answer.ok) return seeOther(c, paths.award.receipt.to({ entryId, submissionId: answer.outcome }))
  const now = await findCase(c)
  return now ? showCorrection(c, now, answer.because) : c.notFound()
})

async function findCase(c: Ctx): Promise<CorrectionCase | null> {
  return findCorrectionCase(c.var.deps.db, c.req.param('entryId') ?? '', requireActor(c))
}

function showCorrection(c: Ctx, found: CorrectionCase, refused?: CompletionRefusal): Response | Promise<Response> {
  const proofIsFresh = isFresh(requireActor(c).authenticatedAt)
  return show(c, correctionPage({ ...found, proofIsFresh, refused }), refused ? 422 : 200)
}

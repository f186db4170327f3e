import { paths } from '../../../paths.ts'
import { requireActor, requireFreshProof, type Actor } from '../../../people/index.ts'
import { sha256 } from '../../../platform/random.ts'
import type { Page } from '../../../platform/page.ts'
import { routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { findEntryFor } from '../entry.queries.ts'
import type { Entry } from '../entry.rules.ts'
import { findKeptArrival, findWithdrawalFacts, type ArrivalKey } from '../submission.queries.ts'
import { countingArrival, withdrawalEnd, type TakeBackRefusal } from '../submission.rules.ts'
import { decideTakeBack } from '../take-back-transaction.queries.ts'
import { keepClick } from './hand-in-arrival.routes.ts'
import { takeBackPage } from './take-back.page.tsx'

export const takeBackRoutes = routes()

/** The proof of identity is asked for here, before the button; when it grows old on the open page, the click is kept. */
takeBackRoutes.get(paths.award.takeBack.pattern, async (c) => {
  const { db } = c.var.deps
  const actor = requireActor(c)
  const entry = await findEntryFor(db, c.req.param('entryId') ?? '', actor)
  if (!entry) return c.notFound()
  requireFreshProof(c)
  const { submission } = entry
  if (!submission) return show(c, takeBackPage({ entry, refused: entry.withdrawnAt ? 'withdrawn' : 'not-handed-in' }))
  const kept = await findKeptArrival(db, clickOn(entry.id, actor, submission.id))
  const isKept = kept !== null && kept < entry.takeBackUntil && countingArrival(entry.askedAt, kept) === kept
  if (!isKept && entry.askedAt >= entry.takeBackUntil) return show(c, await refusedPage(c, entry, 'deadline-passed'))
  return show(c, takeBackPage({ entry, keptArrival: isKept ? kept : undefined }))
})

takeBackRoutes.post(paths.award.takeBack.pattern, async (c) => {
  const { db } = c.var.deps
  const entryId = c.req.param('entryId') ?? ''
  const actor = requireActor(c)
  const entry = await findEntryFor(db, entryId, actor)
  if (!entry) return c.notFound()
  const { submission } = entry
  const arrivedAt = submission ? await keepClick(c, clickOn(entryId, actor, submission.id)) : c.var.arrivedAt
  requireFreshProof(c)
  const decision = await decideTakeBack(db, { entryId, actor, arrivedAt })
  if (!decision.ok && decision.because !== 'not-handed-in') return show(c, await refusedPage(c, entry, decision.because), 422)
  return seeOther(c, paths.award.entry.to({ entryId }))
})

/** Withdrawing it for good is offered in its place, as long as that would not be refused too. */
async function refusedPage(c: Ctx, entry: Entry, refused: TakeBackRefusal): Promise<Page> {
  const over = withdrawalEnd(await findWithdrawalFacts(c.var.deps.db, entry.id), entry.askedAt)
  return takeBackPage({ entry, refused, isWithdrawable: over === null })
}

/** Clicks are kept by what they were about: here this one submission, which is taken back once at most. */
function clickOn(entryId: string, { personId }: Actor, submissionId: string): ArrivalKey {
  return { entryId, personId, contentsSha256: sha256(`take-back ${submissionId}`) }
}

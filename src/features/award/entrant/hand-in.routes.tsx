import { paths } from '../../../paths.ts'
import { isFresh, requireActor, requireFreshProof, type Actor } from '../../../people/index.ts'
import { findTracesOf } from '../../../platform/file-traces.queries.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { mayHandIn } from '../entry.rules.ts'
import { changesSince, handInRemarks, seenStates } from '../submission-manifest.rules.ts'
import { findKeptArrival } from '../submission.queries.ts'
import { countingArrival, obstacles, type HandInRefusal } from '../submission.rules.ts'
import { findHandInCase, type HandInCase } from '../hand-in-case.queries.ts'
import { decideHandIn } from '../hand-in-transaction.queries.ts'
import { keepClick } from './hand-in-arrival.routes.ts'
import { handInForm } from './hand-in.form.ts'
import { reviewPage, type Review } from './review.page.tsx'

export const handInRoutes = routes()

handInRoutes.get(paths.award.submission.pattern, async (c) => {
  const { db } = c.var.deps
  const actor = requireActor(c)
  const found = await findHandInCase(db, c.req.param('entryId') ?? '', actor)
  if (!found) return c.notFound()
  const { activeSubmissionId, contentsSha256 } = found.facts
  if (activeSubmissionId) return seeOther(c, receiptOf(found.entry.id, activeSubmissionId))
  const kept = await findKeptArrival(db, { entryId: found.entry.id, personId: actor.personId, contentsSha256 })
  return show(c, reviewPage({ ...(await reviewOf(c, found)), keptArrival: stillKept(kept, found) }))
})

handInRoutes.post(paths.award.submission.pattern, async (c) => {
  const entryId = c.req.param('entryId') ?? ''
  const actor = requireActor(c)
  const found = await findHandInCase(c.var.deps.db, entryId, actor)
  if (!found) return c.notFound()
  const form = handInForm.safeParse(await formValues(c))
  if (!form.success) return show(c, reviewPage({ ...(await reviewOf(c, found)), refused: 'manifest-changed' }), 422)
  const { contents, seen } = form.data
  const arrivedAt = await keepClick(c, { entryId, personId: actor.personId, contentsSha256: contents })
  requireFreshProof(c)
  const answer = await decideHandIn(c.var.deps, { entryId, actor, arrivedAt, contentsSha256: contents })
  return answer.ok
    ? seeOther(c, receiptOf(entryId, answer.outcome))
    : refused(c, { entryId, actor, seen, because: answer.because })
})

type Refused = { entryId: string; actor: Actor; seen: string; because: HandInRefusal }

async function refused(c: Ctx, { entryId, actor, seen, because }: Refused): Promise<Response> {
  const found = await findHandInCase(c.var.deps.db, entryId, actor)
  if (!found) return c.notFound()
  const changed = because === 'manifest-changed'
  const changes = changed ? changesSince(seen, found.entry) : []
  return show(c, reviewPage({ ...(await reviewOf(c, found)), refused: because, changes }), changed ? 409 : 422)
}

async function reviewOf(c: Ctx, { entry, facts, standings, partners }: HandInCase): Promise<Review> {
  const hashes = entry.attachments.map(({ sha256 }) => sha256)
  return {
    entry,
    contentsSha256: facts.contentsSha256,
    seen: seenStates(entry),
    standings,
    traces: await findTracesOf(c.var.deps.db, hashes),
    remarks: handInRemarks(entry, partners),
    obstacles: obstacles(facts),
    proofIsFresh: isFresh(requireActor(c).authenticatedAt),
    keptArrival: null,
  }
}

/** Only where it helps: a click in time, whose quarter of an hour has not passed, by somebody who may hand in. */
function stillKept(kept: Date | null, { entry }: HandInCase): Date | null {
  if (!kept || !mayHandIn(entry)) return null
  return countingArrival(entry.askedAt, kept) === kept && kept < entry.edition.closesAt ? kept : null
}

function receiptOf(entryId: string, submissionId: string): string {
  return paths.award.receipt.to({ entryId, submissionId })
}

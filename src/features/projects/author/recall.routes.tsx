import { paths } from '../../../paths.ts'
import { transact } from '../../../platform/db.ts'
import { routes, seeOther, show } from '../../../platform/web.ts'
import { stateOf } from '../draft.rules.ts'
import { findDraftOf } from '../drafts.queries.ts'
import type { DoneName } from '../done.page.tsx'
import { recordRecall } from '../recall.queries.ts'
import { lockDraft } from '../reviews.queries.ts'
import { findOwnDraft } from './draft-case.routes.ts'
import { draftPage } from './draft.page.tsx'

export const recallRoutes = routes()

/** Decided on what is read under the lock: whoever of author and editor comes second finds what the other did. */
recallRoutes.post(paths.projects.draftRecall.pattern, async (c) => {
  const found = await findOwnDraft(c)
  if (!found) return c.notFound()
  const { actor } = found
  const draftId = found.draft.id
  const isRecalled = await transact(c.var.deps.db, async (tx) => {
    await lockDraft(tx, draftId)
    const draft = await findDraftOf(tx, draftId, actor)
    const newest = draft?.submissions.at(-1)
    if (!draft || !newest || stateOf(draft) !== 'waiting') return false
    const { id: submissionId, round } = newest
    await recordRecall(tx, { draftId, submissionId, round, personId: actor.personId, at: draft.askedAt })
    return true
  })
  const stand: DoneName = 'zurueckgeholt'
  if (isRecalled) return seeOther(c, paths.projects.draft.to({ draftId }, { stand }))
  const now = (await findOwnDraft(c))?.draft ?? found.draft
  return show(c, draftPage(now), 422)
})

import { listPersonsWithRole, type Actor } from '../../../people/index.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { queueMail } from '../../../platform/mail.ts'
import { routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import type { Known } from '../draft-profile.rules.ts'
import { listDuplicates, type Duplicate } from '../duplicates.queries.ts'
import { profileOfDraft, remarksFor, submit, type Draft, type NewSubmission, type SubmitRefusal } from '../draft.rules.ts'
import { findDraftOf, recordSubmission } from '../drafts.queries.ts'
import { lockDraft } from '../reviews.queries.ts'
import { submittedMail } from '../editor/submitted.mail.tsx'
import type { DoneName } from '../done.page.tsx'
import { findKnown, findOwnDraft } from './draft-case.routes.ts'
import { submitRefusalText } from './draft-words.page.tsx'
import { submissionPage } from './submission.page.tsx'

export const submissionRoutes = routes()

submissionRoutes.get(paths.projects.draftSubmission.pattern, async (c) => {
  const found = await findOwnDraft(c)
  if (!found) return c.notFound()
  const { known } = await findKnown(c)
  const { draft } = found
  const duplicates = await duplicatesOf(c, draft, known)
  return show(c, submissionPage({ draft, remarks: remarksFor(draft, known), duplicates }))
})

submissionRoutes.post(paths.projects.draftSubmission.pattern, async (c) => {
  const found = await findOwnDraft(c)
  if (!found) return c.notFound()
  const { draft, actor } = found
  const { known } = await findKnown(c)
  const because = await handIn(c, draft.id, { known, actor })
  const stand: DoneName = draft.organisation ? 'eingereicht' : 'gegenlesen'
  if (!because) return seeOther(c, paths.projects.draft.to({ draftId: draft.id }, { stand }))
  const newest = (await findOwnDraft(c))?.draft ?? draft
  const error = submitRefusalText[because]
  const duplicates = await duplicatesOf(c, newest, known)
  return show(c, submissionPage({ draft: newest, remarks: remarksFor(newest, known), duplicates, error }), 422)
})

/** Whoever changes a profile knows that it is there. */
async function duplicatesOf(c: Ctx, draft: Draft, known: Known): Promise<Duplicate[]> {
  return draft.base ? [] : listDuplicates(c.var.deps.db, profileOfDraft(draft, known))
}

/** Decided on what is read under the lock: what is handed in is what was saved last. */
async function handIn(c: Ctx, draftId: string, { known, actor }: { known: Known; actor: Actor }): Promise<SubmitRefusal | null> {
  return transact(c.var.deps.db, async (tx) => {
    await lockDraft(tx, draftId)
    const draft = await findDraftOf(tx, draftId, actor)
    if (!draft) return 'discarded'
    const decision = submit(draft, known, actor.personId)
    if (!decision.ok) return decision.because
    const submission = decision.outcome
    await recordSubmission(tx, submission)
    await tellEditors(c, tx, draft, submission)
    await recordEvent(tx, {
      kind: 'project-submitted',
      actorId: actor.personId,
      subject: { table: 'projects_drafts', id: draft.id },
      at: submission.submittedAt,
      data: { round: submission.round },
    })
    return null
  })
}

/** Whoever handed in a correction knows it. */
async function tellEditors(
  c: Ctx,
  tx: Tx,
  draft: Draft,
  { round, content, submittedAt, submittedBy }: NewSubmission,
): Promise<void> {
  const { baseUrl } = c.var.deps.config
  const link = baseUrl + paths.projects.review.to({ draftId: draft.id })
  const told = {
    title: content.title,
    organisation: draft.organisation?.name ?? 'Die Redaktion',
    isChange: draft.base !== null,
    round,
    link,
    baseUrl,
  }
  const others = (await listPersonsWithRole(tx, 'editor')).filter(
    ({ personId }) => draft.organisation || personId !== submittedBy,
  )
  for (const { personId, name, email } of others)
    await queueMail(tx, {
      ...submittedMail({ ...told, name }),
      recipient: email,
      onceKey: `project submitted ${draft.id} ${round} ${personId}`,
      queuedAt: submittedAt,
    })
}

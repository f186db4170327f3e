import { requireRole } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { formErrors } from '../../../platform/forms.ts'
import { queueMail } from '../../../platform/mail.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { isoDate } from '../../../plain/german-date.ts'
import { paths } from '../../../paths.ts'
import { listThemes } from '../../../topics/index.ts'
import { listCorrections } from '../corrections.queries.ts'
import { stateOf } from '../draft.rules.ts'
import { recordDecision } from '../publishing.queries.ts'
import type { DoneName } from '../done.page.tsx'
import { listDuplicates } from '../duplicates.queries.ts'
import { listServable } from '../draft-files.queries.ts'
import { listAuthors } from '../authors.queries.ts'
import { ownDraft, review, type Decided, type ReviewRefusal } from '../review.rules.ts'
import { findHandedIn, listWaiting, lockDraft, type HandedIn } from '../reviews.queries.ts'
import { reviewedMail } from '../author/reviewed.mail.tsx'
import { countWaitingClaims } from '../claims/claim.queries.ts'
import { remarksIn, reviewForm } from './review.form.ts'
import { reviewPage, type ReviewValues } from './review.page.tsx'
import { reviewRefusalText } from './review-words.page.tsx'
import { reviewsPage } from './reviews.page.tsx'
import { countUnconfirmed } from './unconfirmed/unconfirmed.queries.ts'

export const reviewsRoutes = routes()

reviewsRoutes.get(paths.projects.reviews.pattern, async (c) => {
  requireRole(c, 'editor')
  const { db } = c.var.deps
  const now = await databaseNow(db)
  return show(
    c,
    reviewsPage({
      waiting: await listWaiting(db),
      corrections: (await listCorrections(db)).filter((draft) => ['draft', 'returned'].includes(stateOf(draft))),
      claims: await countWaitingClaims(db),
      unconfirmed: await countUnconfirmed(db, isoDate(now)),
      now,
      done: c.req.query('stand'),
    }),
  )
})

reviewsRoutes.get(paths.projects.review.pattern, async (c) => {
  requireRole(c, 'editor')
  return showReview(c, { message: '', remarks: {} })
})

reviewsRoutes.post(paths.projects.review.pattern, async (c) => {
  const { personId, organisationId } = requireRole(c, 'editor')
  const values = await formValues(c)
  const typed = { kind: String(values.kind ?? ''), message: String(values.message ?? ''), remarks: remarksIn(values) }
  const form = reviewForm.safeParse(values)
  if (!form.success) return showReview(c, typed, formErrors(form.error))
  const { round, kind, message } = form.data
  const because = await decide(c, { round, kind, message, remarks: remarksIn(values), by: { personId, organisationId } })
  if (because === 'not-found') return c.notFound()
  if (because) return showReview(c, typed, { [because === 'message-missing' ? 'message' : 'form']: reviewRefusalText[because] })
  return seeOther(c, paths.projects.reviews.to({ stand: kind satisfies DoneName }))
})

async function showReview(c: Ctx, values: ReviewValues, errors?: Record<string, string>): Promise<Response> {
  const actor = requireRole(c, 'editor')
  const { db } = c.var.deps
  const handedIn = await findHandedIn(db, c.req.param('draftId') ?? '')
  if (!handedIn) return c.notFound()
  return show(
    c,
    reviewPage({
      handedIn,
      own: ownDraft(handedIn.draft, actor),
      files: await listServable(db, handedIn.content.files),
      themes: await listThemes(db),
      duplicates: handedIn.draft.base || !isWaiting(handedIn.draft) ? [] : await listDuplicates(db, handedIn.content),
      values,
      errors,
    }),
    errors ? 422 : 200,
  )
}

const isWaiting = (draft: HandedIn['draft']) => stateOf(draft) === 'waiting'

/** Decided on what is read under the lock: the second of two editors finds the decision of the first. */
async function decide(c: Ctx, said: Parameters<typeof review>[1]): Promise<ReviewRefusal | 'not-found' | null> {
  return transact(c.var.deps.db, async (tx) => {
    const draftId = c.req.param('draftId') ?? ''
    await lockDraft(tx, draftId)
    const handedIn = await findHandedIn(tx, draftId)
    if (!handedIn) return 'not-found'
    const decision = review(handedIn.draft, said)
    if (!decision.ok) return decision.because
    const decided = decision.outcome
    const published = await recordDecision(tx, handedIn, decided)
    const { config } = c.var.deps
    for (const author of await listAuthors(tx, handedIn))
      await queueMail(tx, {
        ...mailTo(author.name, handedIn, { decided, slug: published?.slug ?? null, baseUrl: config.baseUrl }),
        recipient: author.email,
        onceKey: `project reviewed ${decided.submissionId} ${author.personId}`,
        queuedAt: decided.decidedAt,
      })
    await recordEvent(tx, {
      kind: `project-${decided.kind}`,
      actorId: decided.decidedBy,
      subject: { table: 'projects_drafts', id: draftId },
      at: decided.decidedAt,
      data: { round: said.round, ...(published && { project: published.projectId, number: published.number }) },
    })
    return null
  })
}

function mailTo(
  name: string,
  { draft, content }: HandedIn,
  { decided, slug, baseUrl }: { decided: Decided; slug: string | null; baseUrl: string },
) {
  const address = slug ? paths.projects.profile.to({ slug }) : paths.projects.draft.to({ draftId: draft.id })
  const { kind, message } = decided
  return reviewedMail({
    name,
    title: content.title,
    kind,
    message,
    byEditors: draft.organisation === null,
    link: baseUrl + address,
    baseUrl,
  })
}

import { requireRole, type Actor } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { isoDate } from '../../../plain/german-date.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { queueMail } from '../../../platform/mail.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { findChoices } from '../choices.ts'
import { isComplete } from '../listing-content.rules.ts'
import { reviewedMail } from '../listing.mail.tsx'
import { reviewRefusalText } from '../listing-words.page.tsx'
import {
  countExchange,
  findSubmittedListing,
  listListingPeople,
  listWaitingListings,
  lockSubmittedListing,
  type Listing,
} from '../listing.queries.ts'
import { reviewListing, type Reviewed, type ReviewRefusal, type ReviewResult } from '../listing.rules.ts'
import { recordReview } from '../record-listing.queries.ts'
import { reviewForm } from './review.form.ts'
import { reviewListPage, reviewPage } from './review.page.tsx'

export const reviewRoutes = routes()
const { review } = paths.partners

reviewRoutes.get(review.list.pattern, async (c) => {
  requireRole(c, 'editor')
  const { db } = c.var.deps
  return show(c, reviewListPage({ waiting: await listWaitingListings(db), figures: await countExchange(db) }))
})

reviewRoutes.get(review.one.pattern, async (c) => {
  requireRole(c, 'editor')
  const listing = await findSubmitted(c)
  return listing ? showReview(c, listing) : c.notFound()
})

reviewRoutes.post(review.one.pattern, async (c) => {
  const actor = requireRole(c, 'editor')
  const listing = await findSubmitted(c)
  if (!listing) return c.notFound()
  const values = await formValues(c)
  const typed = { result: String(values.result ?? ''), message: String(values.message ?? '') }
  const form = reviewForm.safeParse(values)
  if (!form.success) return showReview(c, listing, { typed, errors: formErrors(form.error) })
  const refused = await decide(c.var.deps, actor, { listingId: listing.id, ...form.data })
  if (!refused) return seeOther(c, review.list.to())
  const field = refused === 'message-missing' ? 'message' : 'form'
  return showReview(c, listing, { typed, errors: { [field]: reviewRefusalText[refused] } })
})

type Wish = { listingId: string; number: number; result: ReviewResult; message: string }

/** Null when it was done. */
function decide(deps: Deps, { personId, organisationId }: Actor, wish: Wish): Promise<ReviewRefusal | null> {
  return transact(deps.db, async (tx) => {
    const listing = await lockSubmittedListing(tx, wish.listingId)
    if (!listing) return 'not-submitted'
    const at = await databaseNow(tx)
    const today = isoDate(at)
    const asked = { ...wish, validUntil: listing.content.validUntil ?? '', reviewerOrganisationId: organisationId }
    const decision = reviewListing(listing, asked, today)
    if (!decision.ok) return decision.because
    if (decision.outcome === 'unchanged') return null
    const { content } = listing
    // Complete it was when it was submitted; what has become impossible since is the day alone, and that was asked.
    if (!isComplete(content, { today: content.validUntil ?? today, hasPlace: true })) return 'not-submitted'
    await tellWriters(tx, deps, { listing, reviewed: decision.outcome, at })
    await recordReview(tx, { listingId: listing.id, personId, at }, { ...decision.outcome, content })
    return null
  })
}

async function tellWriters(
  tx: Tx,
  { config: { baseUrl } }: Deps,
  { listing, reviewed, at }: { listing: Listing; reviewed: Reviewed; at: Date },
): Promise<void> {
  const link = baseUrl + paths.partners.own.listing.to({ listingId: listing.id })
  for (const { personId, name, email } of await listListingPeople(tx, listing.id)) {
    const mail = reviewedMail({ name, title: listing.content.title, ...reviewed, link, baseUrl })
    const onceKey = `listing-reviewed ${listing.id} ${reviewed.number} ${personId}`
    await queueMail(tx, { ...mail, recipient: email, onceKey, queuedAt: at })
  }
}

function findSubmitted(c: Ctx): Promise<Listing | null> {
  return findSubmittedListing(c.var.deps.db, c.req.param('listingId') ?? '')
}

type Again = { typed?: { result: string; message: string }; errors?: FieldErrors }

async function showReview(c: Ctx, listing: Listing, again: Again = {}): Promise<Response> {
  const { topics, today: topicsToday, regions } = await findChoices(c.var.deps.db)
  const labelOf = (options: typeof topics, value: string | null) => options.find((one) => one.value === value)?.label ?? null
  const topic = topicsToday.get(listing.content.topic ?? '') ?? null
  const names = { topicTitle: labelOf(topics, topic), regionName: labelOf(regions, listing.content.regionId) }
  const today = isoDate(c.var.deps.clock.now())
  return show(c, reviewPage({ listing, names, today, ...again }), again.errors ? 422 : 200)
}

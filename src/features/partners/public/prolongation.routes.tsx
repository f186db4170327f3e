import { paths } from '../../../paths.ts'
import { isoDate } from '../../../plain/german-date.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { keepLinksPrivate } from '../../../platform/keep-links-private.ts'
import { routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { prolongRefusalText } from '../listing-words.page.tsx'
import { lockRemindedListing } from '../listing.queries.ts'
import { canProlong, prolongListing } from '../listing.rules.ts'
import { recordProlongation } from '../record-listing.queries.ts'
import { findReminded, type RemindedListing } from '../reminder.queries.ts'
import { prolongationGonePage, prolongationPage } from './prolongation.page.tsx'

/** Whoever holds the mailed link prolongs, without an account. Looking changes nothing: mail scanners follow every link. */
export const prolongationRoutes = routes()
const { mailedProlongation } = paths.partners

prolongationRoutes.use(mailedProlongation.pattern, keepLinksPrivate)

prolongationRoutes.get(mailedProlongation.pattern, async (c) => {
  const reminded = await findReminded(c.var.deps.db, tokenOf(c))
  return reminded ? showProlongation(c, reminded) : show(c, prolongationGonePage(), 410)
})

prolongationRoutes.post(mailedProlongation.pattern, async (c) => {
  const { db } = c.var.deps
  const reminded = await findReminded(db, tokenOf(c))
  if (!reminded) return show(c, prolongationGonePage(), 410)
  const { listingId } = reminded
  const refused = await transact(db, async (tx) => {
    const listing = await lockRemindedListing(tx, listingId)
    const at = await databaseNow(tx)
    const decision = listing && prolongListing(listing, isoDate(at))
    if (!decision) return 'closed'
    if (!decision.ok) return decision.because
    if (decision.outcome === 'unchanged') return null
    await recordProlongation(tx, { listingId, personId: null, at }, decision.outcome.validUntil)
    return null
  })
  // A second click finds it long enough: that is what was wanted.
  if (!refused || refused === 'long-enough') return seeOther(c, mailedProlongation.to({ token: tokenOf(c) }))
  return showProlongation(c, reminded, { form: prolongRefusalText[refused] })
})

function tokenOf(c: Ctx): string {
  return c.req.param('token') ?? ''
}

function showProlongation(c: Ctx, listing: RemindedListing, errors?: Record<string, string>): Response {
  const today = isoDate(c.var.deps.clock.now())
  const published = { number: 1, validUntil: listing.validUntil }
  const mayProlong = canProlong({ published, ended: null }, today)
  return show(c, prolongationPage({ token: tokenOf(c), listing, mayProlong, today, errors }), errors ? 422 : 200)
}

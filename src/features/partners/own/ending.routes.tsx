import { requireActor } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { isoDate } from '../../../plain/german-date.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { findChoices } from '../choices.ts'
import { endRefusalText, prolongRefusalText } from '../listing-words.page.tsx'
import { findOwnListing, lockOwnListing, type Listing } from '../listing.queries.ts'
import { endListing, prolongListing } from '../listing.rules.ts'
import { recordEnding, recordProlongation, type By } from '../record-listing.queries.ts'
import { findFoundListing } from '../outcome/outcome.queries.ts'
import { editPage } from './edit.page.tsx'
import { valuesOf } from './listing-values.ts'

export const endingRoutes = routes()
const { own } = paths.partners

endingRoutes.post(own.prolongation.pattern, (c) =>
  act(c, async (tx, listing, by) => {
    const decision = prolongListing(listing, isoDate(by.at))
    if (!decision.ok) return prolongRefusalText[decision.because]
    if (decision.outcome !== 'unchanged') await recordProlongation(tx, by, decision.outcome.validUntil)
    return null
  }),
)

endingRoutes.post(own.ending.pattern, async (c) => {
  const result = (await formValues(c)).result === 'found' ? 'found' : 'withdrawn'
  const next = result === 'found' ? own.outcome : own.listing
  const end: Act = async (tx, listing, by) => {
    const decision = endListing(listing, result)
    if (!decision.ok) return endRefusalText[decision.because]
    if (decision.outcome !== 'unchanged') await recordEnding(tx, by, decision.outcome.result)
    return null
  }
  return act(c, end, next)
})

type Act = (tx: Tx, listing: Listing, by: By) => Promise<string | null>

/** On what is the organisation's own; the sentence why not comes back on the page of the listing. */
async function act(c: Ctx, work: Act, next: typeof own.listing | typeof own.outcome = own.listing): Promise<Response> {
  const { personId, organisationId } = requireActor(c)
  const { db } = c.var.deps
  const listingId = c.req.param('listingId') ?? ''
  const refused = await transact(db, async (tx) => {
    const listing = await lockOwnListing(tx, { listingId, organisationId })
    return listing ? work(tx, listing, { listingId, personId, at: await databaseNow(tx) }) : undefined
  })
  if (refused === undefined) return c.notFound()
  if (refused === null) return seeOther(c, next.to({ listingId }))
  const listing = await findOwnListing(db, { listingId, organisationId })
  if (!listing) return c.notFound()
  const today = isoDate(c.var.deps.clock.now())
  const found = await findFoundListing(db, { listingId, organisationId })
  const view = { listing, found, values: valuesOf(listing.content), choices: await findChoices(db), today }
  return show(c, editPage({ ...view, errors: { form: refused } }), 422)
}

import { actorOf } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { routes, show } from '../../../platform/web.ts'
import { matchesFor } from '../matching.rules.ts'
import { findPublicListing, listPublicListings } from '../public-listings.queries.ts'
import { findListings } from '../found-listings.queries.ts'
import { exchangeQuestion } from './exchange.form.ts'
import { exchangePage } from './exchange.page.tsx'
import { listingPage } from './listing.page.tsx'

export const exchangeRoutes = routes()

exchangeRoutes.get(paths.partners.exchange.pattern, async (c) => {
  const { seite, ...chosen } = exchangeQuestion.parse(c.req.query())
  const { db, clock } = c.var.deps
  const listings = await findListings(db, { q: chosen.q, at: clock.now() })
  return show(c, exchangePage({ listings, chosen, page: seite }))
})

exchangeRoutes.get(paths.partners.listing.pattern, async (c) => {
  const { db } = c.var.deps
  const listing = await findPublicListing(db, c.req.param('listingId') ?? '')
  if (!listing) return c.notFound()
  const organisationId = actorOf(c)?.organisationId ?? null
  const isOwn = listing.organisationId === organisationId
  const others = organisationId ? await listPublicListings(db) : []
  const shown = isOwn ? others : others.filter((other) => other.organisationId === organisationId)
  return show(c, listingPage({ listing, isOwn, matches: matchesFor(listing, shown) }))
})

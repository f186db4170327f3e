import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { routes, show } from '../../../platform/web.ts'
import { findPublicListing, listPublicListings } from '../public-listings.queries.ts'
import { exchangePage } from './exchange.page.tsx'
import { listingPage } from './listing.page.tsx'

export const exchangeRoutes = routes()

const value = z
  .string()
  .regex(/^[a-z0-9-]{1,100}$/)
  .catch('')
/** What makes no sense in an address asks for nothing. */
const question = z.object({
  art: z.literal(['gesuche', 'angebote']).or(z.literal('')).catch(''),
  thema: value,
  bezirk: value,
  kreis: value,
  seite: z.coerce.number().int().min(1).catch(1),
})

exchangeRoutes.get(paths.partners.exchange.pattern, async (c) => {
  const { seite, ...chosen } = question.parse(c.req.query())
  return show(c, exchangePage({ listings: await listPublicListings(c.var.deps.db), chosen, page: seite }))
})

exchangeRoutes.get(paths.partners.listing.pattern, async (c) => {
  const listing = await findPublicListing(c.var.deps.db, c.req.param('listingId') ?? '')
  return listing ? show(c, listingPage({ listing })) : c.notFound()
})

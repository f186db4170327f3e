import { paths } from '../../paths.ts'
import type { LinkSource } from '../../platform/links.job.ts'
import { addressesIn } from '../../ui/markdown-links.ts'
import { listPublicListings } from './public-listings.queries.ts'

export const listingLinks: LinkSource = {
  table: 'partners_listings',
  list: async (db) =>
    (await listPublicListings(db)).map(({ id, title, text }) => ({
      id,
      title: `Partnersuche: ${title}`,
      href: paths.partners.listing.to({ listingId: id }),
      urls: addressesIn(text),
    })),
}

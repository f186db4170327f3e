import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Lines } from '../../../ui/lines.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { kindText, listingRows } from '../listing-words.page.tsx'
import type { PublicListing } from '../public-listings.queries.ts'

export type ListingView = { listing: PublicListing }

export function listingPage({ listing }: ListingView): Page {
  return {
    title: listing.title,
    description: `${kindText[listing.kind]}: ${listing.title} (${listing.organisation})`,
    trail: [
      { label: 'Startseite', href: paths.home.to() },
      { label: 'Partnersuche', href: paths.partners.exchange.to() },
    ],
    body: (
      <>
        <p class="kern-body kern-body--large">{kindText[listing.kind]}</p>
        <Lines text={listing.text} />
        <SummaryList rows={listingRows(listing, listing)} />
      </>
    ),
  }
}

import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { kindText, listingRows } from '../listing-words.page.tsx'
import type { PublicListing } from '../public-listings.queries.ts'
import { FitsOwn, MatchesOfListing, type Matches } from './matches.page.tsx'

export type ListingView = {
  listing: PublicListing
  /** It is the own organisation's. */
  isOwn: boolean
  /** For members: what fits it, or which of their own it fits. */
  matches: Matches
}

export function listingPage({ listing, isOwn, matches }: ListingView): Page {
  const { id: listingId } = listing
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
        {isOwn ? <MatchesOfListing matches={matches} /> : <FitsOwn matches={matches} />}
        <Actions>
          {isOwn ? (
            <ButtonLink
              href={paths.partners.own.listing.to({ listingId })}
              label="Bearbeiten oder abschließen"
              tone="secondary"
            />
          ) : (
            <ButtonLink
              href={paths.partners.contact.to({ listingId })}
              label={`Nachricht an ${listing.organisation} schreiben`}
            />
          )}
        </Actions>
      </>
    ),
  }
}

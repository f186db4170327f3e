import { paths } from '../../../paths.ts'
import type { Match } from '../matching.rules.ts'
import type { PublicListing } from '../public-listings.queries.ts'
import { Card, CardList } from '../../../ui/card.tsx'
import { kindText } from '../listing-words.page.tsx'

export type Matches = { listing: PublicListing; match: Match }[]

/** For the organisation of the listing alone. */
export function MatchesOfListing({ matches }: { matches: Matches }) {
  return (
    <section class="ik-flow" aria-labelledby="passend">
      <h2 class="kern-heading-medium" id="passend">
        Passt zu Ihrem Eintrag
      </h2>
      {matches.length === 0 ? (
        <p class="kern-body">Zurzeit passt kein anderer Eintrag. Sobald sich das ändert, schreiben wir Ihnen eine E-Mail.</p>
      ) : (
        <CardList>
          {matches.map(({ listing, match }) => (
            <Card
              key={listing.id}
              title={listing.title}
              href={paths.partners.listing.to({ listingId: listing.id })}
              preline={`${kindText[listing.kind]} · ${listing.organisation}`}
            >
              <p>{match.reasons.join(', ')}</p>
            </Card>
          ))}
        </CardList>
      )}
    </section>
  )
}

/** On somebody else's listing: which of the own ones it fits, and why. */
export function FitsOwn({ matches }: { matches: Matches }) {
  if (matches.length === 0) return null
  return (
    <section class="ik-flow" aria-labelledby="passend">
      <h2 class="kern-heading-medium" id="passend">
        Passt zu einem Ihrer Einträge
      </h2>
      <ul class="kern-list kern-list--bullet">
        {matches.map(({ listing, match }) => (
          <li key={listing.id}>
            <a class="kern-link" href={paths.partners.listing.to({ listingId: listing.id })}>
              {listing.title}
            </a>
            : {match.reasons.join(', ')}
          </li>
        ))}
      </ul>
    </section>
  )
}

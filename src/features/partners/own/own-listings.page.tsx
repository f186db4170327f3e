import { paths } from '../../../paths.ts'
import { germanDay } from '../../../plain/german-day.ts'
import type { Page } from '../../../platform/page.ts'
import { Card, CardList } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { kindText, stateText } from '../listing-words.page.tsx'
import type { Listing } from '../listing.queries.ts'
import { stateOf } from '../listing.rules.ts'

export const exchangeTrail = [
  { label: 'Startseite', href: paths.home.to() },
  { label: 'Partnersuche', href: paths.partners.exchange.to() },
]
export const ownCrumb = { label: 'Unsere Einträge', href: paths.partners.own.list.to() }

type View = { listings: Listing[]; organisation: string | null; today: string }

export function ownListingsPage({ listings, organisation, today }: View): Page {
  return {
    title: 'Unsere Einträge in der Partnersuche',
    crumb: ownCrumb.label,
    trail: exchangeTrail,
    body: organisation ? (
      <>
        <p class="kern-body">
          Was {organisation} sucht und bietet. Alle Mitglieder Ihrer Organisation können Einträge schreiben und ändern.
        </p>
        <Actions>
          <ButtonLink href={paths.partners.own.creation.to()} label="Neuen Eintrag schreiben" />
        </Actions>
        {listings.length === 0 ? <None /> : <Listings listings={listings} today={today} />}
      </>
    ) : (
      <EmptyState
        title="Sie gehören noch zu keiner Organisation"
        action={<ButtonLink href={paths.people.joinOrganisation.to()} label="Organisation beitreten" />}
      >
        <p>Einträge schreiben die Mitglieder einer Kommune gemeinsam. Treten Sie dafür der Organisation Ihrer Kommune bei.</p>
      </EmptyState>
    ),
  }
}

function None() {
  return (
    <EmptyState title="Noch kein Eintrag">
      <p>Ein Eintrag ist in fünf Minuten geschrieben. Die Redaktion liest ihn, bevor er veröffentlicht wird.</p>
    </EmptyState>
  )
}

function Listings({ listings, today }: Pick<View, 'listings' | 'today'>) {
  return (
    <CardList>
      {listings.map((listing) => (
        <Card
          key={listing.id}
          level={2}
          title={listing.content.title || 'Ohne Titel'}
          href={paths.partners.own.listing.to({ listingId: listing.id })}
          preline={listing.content.kind ? kindText[listing.content.kind] : undefined}
        >
          <p>
            {stateText[stateOf(listing, today)]}
            {listing.published && !listing.ended ? `, gültig bis ${germanDay(listing.published.validUntil)}` : ''}
          </p>
        </Card>
      ))}
    </CardList>
  )
}

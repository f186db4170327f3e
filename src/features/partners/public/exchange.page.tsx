import { paths } from '../../../paths.ts'
import { germanDay } from '../../../plain/german-day.ts'
import type { Page } from '../../../platform/page.ts'
import { Card, CardList } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { InPlace } from '../../../ui/in-place.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { narrowed, type Asked } from '../facets.rules.ts'
import { kindText, reachText } from '../listing-words.page.tsx'
import type { PublicListing } from '../public-listings.queries.ts'
import { entriesText, ExchangeFilter, ExchangeViews, NoListings, written } from './exchange-parts.page.tsx'

const PER_PAGE = 20

export type ExchangeView = { listings: PublicListing[]; chosen: Asked; page: number }

export function exchangePage(view: ExchangeView): Page {
  return {
    title: 'Partnersuche',
    description: 'Was Kommunen in Nordrhein-Westfalen für eine Zusammenarbeit suchen und bieten.',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    wide: true,
    feed: { title: 'Neue Einträge der Partnersuche zu dieser Auswahl', href: paths.partners.feed.to(written(view.chosen)) },
    body: (
      <>
        <p class="kern-body kern-body--large">
          Wir suchen, wir bieten: Hier finden Kommunen Partner für eine Aufgabe, die sie nicht allein erledigen wollen.
        </p>
        <Actions>
          <ButtonLink href={paths.partners.own.creation.to()} label="Eintrag schreiben" />
          <ButtonLink href={paths.partners.own.list.to()} label="Unsere Einträge" tone="secondary" />
        </Actions>
        {view.listings.length === 0 && view.chosen.q === '' ? <NoListings /> : <Found {...view} />}
        <p class="kern-body">
          Wie viel Förderung möglich ist, sagt der{' '}
          <a class="kern-link" href={paths.partners.funding.to()}>
            Förderrechner
          </a>
          .
        </p>
      </>
    ),
  }
}

function Found({ listings, chosen, page }: ExchangeView) {
  const found = narrowed(listings, chosen)
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE))
  const shown = Math.min(page, pages)
  const to = paths.partners.exchange.to
  return (
    <InPlace heading="eintraege" address={to({ ...written(chosen), seite: shown === 1 ? undefined : shown })}>
      <ExchangeViews current="list" chosen={chosen} />
      <section class="ik-found" aria-labelledby="eintraege">
        <div class="ik-found__facets">
          <ExchangeFilter listings={listings} chosen={chosen} to={to} />
        </div>
        <div class="ik-found__list ik-flow">
          <h2 class="kern-heading-medium" id="eintraege">
            {entriesText(found.length)}
          </h2>
          {found.length === 0 ? <NoneFits /> : <Cards listings={found.slice((shown - 1) * PER_PAGE, shown * PER_PAGE)} />}
          <Pagination page={shown} pages={pages} href={(seite) => to({ ...written(chosen), seite })} />
        </div>
      </section>
    </InPlace>
  )
}

function NoneFits() {
  return (
    <EmptyState
      title="Kein Eintrag passt dazu"
      action={<ButtonLink href={paths.partners.exchange.to()} label="Alle Einträge zeigen" tone="secondary" />}
    >
      <p>Zu dieser Auswahl gibt es zurzeit nichts. Nehmen Sie eine Angabe zurück, oder schreiben Sie selbst einen Eintrag.</p>
    </EmptyState>
  )
}

function Cards({ listings }: { listings: PublicListing[] }) {
  return (
    <CardList>
      {listings.map((listing) => (
        <ListingCard key={listing.id} listing={listing} />
      ))}
    </CardList>
  )
}

function ListingCard({ listing }: { listing: PublicListing }) {
  return (
    <Card title={listing.title} href={paths.partners.listing.to({ listingId: listing.id })} preline={kindText[listing.kind]}>
      <p>
        {listing.organisation} · {listing.topicTitle}
      </p>
      <p class="kern-body--small kern-body--muted">
        {reachText(listing, listing)}, gültig bis {germanDay(listing.validUntil)}
      </p>
    </Card>
  )
}

import { paths } from '../../../paths.ts'
import { germanDay } from '../../../plain/german-day.ts'
import type { Page } from '../../../platform/page.ts'
import { Card, CardList } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Select } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { countsOf, FACETS, narrowed, type Chosen, type Facet } from '../facets.rules.ts'
import { kindText, reachText } from '../listing-words.page.tsx'
import type { PublicListing } from '../public-listings.queries.ts'

const PER_PAGE = 20

export type ExchangeView = { listings: PublicListing[]; chosen: Chosen; page: number }

const facetTitle: Record<Facet, string> = {
  art: 'Gesuche oder Angebote',
  thema: 'Thema',
  bezirk: 'Regierungsbezirk',
  kreis: 'Kreis oder kreisfreie Stadt',
}

export function exchangePage(view: ExchangeView): Page {
  return {
    title: 'Partnersuche',
    description: 'Was Kommunen in Nordrhein-Westfalen für eine Zusammenarbeit suchen und bieten.',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    body: (
      <>
        <p class="kern-body kern-body--large">
          Wir suchen, wir bieten: Hier finden Kommunen Partner für eine Aufgabe, die sie nicht allein erledigen wollen.
        </p>
        <Actions>
          <ButtonLink href={paths.partners.own.creation.to()} label="Eintrag schreiben" />
          <ButtonLink href={paths.partners.own.list.to()} label="Unsere Einträge" tone="secondary" />
        </Actions>
        {view.listings.length === 0 ? <Nothing /> : <Found {...view} />}
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

function Nothing() {
  return (
    <EmptyState title="Noch kein Eintrag">
      <p>Zurzeit sucht und bietet niemand etwas. Mit Ihrem Eintrag machen Sie den Anfang.</p>
    </EmptyState>
  )
}

function Found({ listings, chosen, page }: ExchangeView) {
  const found = narrowed(listings, chosen)
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE))
  const shown = Math.min(page, pages)
  return (
    <>
      <Filter listings={listings} chosen={chosen} />
      <section class="ik-flow" aria-labelledby="eintraege">
        <h2 class="kern-heading-medium" id="eintraege">
          {found.length === 1 ? '1 Eintrag' : `${found.length} Einträge`}
        </h2>
        {found.length === 0 ? <NoneFits /> : <Cards listings={found.slice((shown - 1) * PER_PAGE, shown * PER_PAGE)} />}
        <Pagination page={shown} pages={pages} href={(to) => paths.partners.exchange.to({ ...written(chosen), seite: to })} />
      </section>
    </>
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

function Filter({ listings, chosen }: Pick<ExchangeView, 'listings' | 'chosen'>) {
  return (
    <search>
      <Form action={paths.partners.exchange.to()} method="get" label="Einträge eingrenzen">
        {FACETS.map((facet) => (
          <Select
            key={facet}
            name={facet}
            label={facetTitle[facet]}
            options={[{ value: '', label: 'alle' }, ...optionsOf(listings, chosen, facet)]}
            value={chosen[facet]}
          />
        ))}
        <Actions>
          <SubmitButton label="Eingrenzen" />
          {Object.keys(written(chosen)).length > 0 ? (
            <ButtonLink href={paths.partners.exchange.to()} label="Alle Einträge zeigen" tone="secondary" />
          ) : null}
        </Actions>
      </Form>
    </search>
  )
}

/** What is chosen stays a choice, also with none left. */
function optionsOf(listings: PublicListing[], chosen: Chosen, facet: Facet) {
  const counts = countsOf(listings, chosen, facet)
  const labels = new Map(listings.map((listing) => labelOf(listing, facet)))
  const values = [...labels.keys()].filter((value) => counts.has(value) || value === chosen[facet])
  return values
    .map((value) => ({ value, label: `${labels.get(value)} (${counts.get(value) ?? 0})` }))
    .sort((one, other) => one.label.localeCompare(other.label, 'de'))
}

function labelOf(listing: PublicListing, facet: Facet): [value: string, label: string] {
  if (facet === 'art') return listing.kind === 'request' ? ['gesuche', 'Wir suchen'] : ['angebote', 'Wir bieten']
  if (facet === 'thema') return [listing.topic, listing.topicTitle]
  if (facet === 'bezirk') return [listing.districtId ?? '', listing.districtName ?? '']
  return [listing.areaId ?? '', listing.areaName ?? '']
}

function written(chosen: Chosen): Record<string, string> {
  return Object.fromEntries(FACETS.flatMap((facet) => (chosen[facet] ? [[facet, chosen[facet]]] : [])))
}

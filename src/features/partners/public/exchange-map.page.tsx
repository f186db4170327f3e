import { paths } from '../../../paths.ts'
import {
  AreaMap,
  AreaMapLevels,
  AreaTable,
  writtenMapQuestion,
  type Area,
  type Counted,
  type MapQuestion,
} from '../../../places/index.ts'
import type { Page } from '../../../platform/page.ts'
import { InPlace } from '../../../ui/in-place.tsx'
import { narrowed, type Asked } from '../facets.rules.ts'
import type { PublicListing } from '../public-listings.queries.ts'
import { entriesText, ExchangeFilter, ExchangeViews, NoListings, written } from './exchange-parts.page.tsx'

export type ExchangeMapView = {
  listings: PublicListing[]
  chosen: Asked
  map: MapQuestion
  areas: Area[]
  county: Area | null
}

export function exchangeMapPage(view: ExchangeMapView): Page {
  const { map } = view
  return {
    title: map.ausschnitt ? `Karte der Partnersuche: ${map.ausschnitt.name}` : 'Karte der Partnersuche',
    crumb: map.ausschnitt?.name ?? 'Karte',
    description: 'Wo Kommunen in Nordrhein-Westfalen Partner für eine Zusammenarbeit suchen und bieten.',
    trail: trailOf(view),
    wide: true,
    body: view.listings.length === 0 && view.chosen.q === '' ? <NoListings /> : <MapAndFilter {...view} />,
  }
}

function MapAndFilter(view: ExchangeMapView) {
  const { map, chosen, listings } = view
  return (
    <InPlace heading="eintraege" address={mapAddress(chosen, map)}>
      <ExchangeViews current="map" chosen={chosen} />
      <section class="ik-found" aria-labelledby="eintraege">
        <div class="ik-found__facets">
          <ExchangeFilter listings={listings} chosen={chosen} to={paths.partners.map.to} kept={writtenMapQuestion(map)} />
        </div>
        <Found {...view} />
      </section>
    </InPlace>
  )
}

function mapAddress(chosen: Asked, map: MapQuestion): string {
  return paths.partners.map.to({ ...written(chosen), ...writtenMapQuestion(map) })
}

function trailOf({ map, chosen }: ExchangeMapView): Page['trail'] {
  const trail = [
    { label: 'Startseite', href: paths.home.to() },
    { label: 'Partnersuche', href: paths.partners.exchange.to(written(chosen)) },
  ]
  return map.ausschnitt ? [...trail, { label: 'Karte', href: paths.partners.map.to(written(chosen)) }] : trail
}

function Found({ listings, chosen, map, areas, county }: ExchangeMapView) {
  const found = narrowed(listings, chosen)
  const counted = countedEntries(chosen)
  return (
    <div class="ik-found__list ik-flow">
      <h2 class="kern-heading-medium" id="eintraege">
        {entriesText(found.length)}
      </h2>
      <AreaMapLevels map={map} addressOf={(level) => mapAddress(chosen, level)} />
      <AreaMap areas={areas} map={map} counted={counted} />
      <AreaTable {...{ areas, map, county, counted }} />
      <p class="kern-body kern-body--small">
        Ein Eintrag zählt dort, wo die Organisation sitzt, die ihn geschrieben hat.{' '}
        {nowhereText(found.filter(({ placeId }) => placeId === null).length)}
      </p>
    </div>
  )
}

function nowhereText(count: number): string {
  if (count === 0) return ''
  const subject = count === 1 ? '1 Eintrag stammt' : `${count} Einträge stammen`
  return `${subject} von Stellen, die nicht auf der Karte stehen, etwa Zweckverbänden; die Liste zeigt sie.`
}

/** From a county to its municipalities, from a municipality to the list of what was written there. */
function countedEntries(chosen: Asked): Counted {
  return {
    noun: 'Einträge',
    none: 'kein Eintrag',
    without: 'ohne passenden Eintrag',
    text: entriesText,
    addressOf: ({ place }, map) =>
      place.kind === 'county' && !map.ausschnitt
        ? mapAddress(chosen, { ebene: 'kommunen', ausschnitt: place })
        : paths.partners.exchange.to(written({ ...chosen, kommune: place.id })),
  }
}

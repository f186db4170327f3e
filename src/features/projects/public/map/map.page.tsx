import { paths } from '../../../../paths.ts'
import { AreaMap, AreaMapLevels, AreaTable, writtenMapQuestion, type Area, type MapQuestion } from '../../../../places/index.ts'
import type { Page } from '../../../../platform/page.ts'
import { InPlace } from '../../../../ui/in-place.tsx'
import type { DirectoryCounts } from '../../directory.queries.ts'
import { writtenQuestion, type DirectoryQuestion } from '../../directory.rules.ts'
import type { FacetLabels } from '../../facet-labels.ts'
import { DirectorySearch, DirectoryViews, foundText } from '../directory-parts.page.tsx'
import { ChosenFacets } from '../chosen-facets.page.tsx'
import { FacetFilter, type Showing } from '../facet-filter.page.tsx'
import { SearchedFor } from '../searched-for.page.tsx'
import { placeAddress } from '../municipalities/place-link.page.tsx'
import { countedProjects } from './map-links.ts'

export type MapView = {
  question: DirectoryQuestion
  map: MapQuestion
  found: DirectoryCounts
  areas: Area[]
  /** The county itself, where one is shown alone: it takes part in projects of its own. */
  county: Area | null
  labels: FacetLabels
}

export function mapPage(view: MapView): Page {
  const { question, map } = view
  return {
    title: map.ausschnitt ? `Karte der Projekte: ${map.ausschnitt.name}` : 'Karte der Projekte',
    crumb: map.ausschnitt?.name ?? 'Karte',
    description: 'Wo Kommunen in Nordrhein-Westfalen zusammenarbeiten: Zahl der Projekte je Kreis und Kommune.',
    trail: trailOf(view),
    wide: true,
    body: (
      <InPlace heading="karte" address={mapAddress({ ...question, seite: 1 }, map)}>
        <DirectorySearch question={question} showing={showingOf(map)} />
        <DirectoryViews current="map" question={question} />
        <Found {...view} />
      </InPlace>
    ),
  }
}

function mapAddress(question: DirectoryQuestion, map: MapQuestion): string {
  return paths.projects.map.to({ ...writtenQuestion(question), ...writtenMapQuestion(map) })
}

function showingOf(map: MapQuestion): Showing {
  return { to: paths.projects.map.to, kept: writtenMapQuestion(map) }
}

function trailOf({ question, map }: MapView): Page['trail'] {
  const trail = [
    { label: 'Startseite', href: paths.home.to() },
    { label: 'Projekte', href: paths.projects.directory.to(writtenQuestion(question)) },
  ]
  return map.ausschnitt ? [...trail, { label: 'Karte', href: paths.projects.map.to(writtenQuestion(question)) }] : trail
}

function Found({ question, map, found, areas, county, labels }: MapView) {
  const [showing, counted] = [showingOf(map), countedProjects(question)]
  return (
    <section aria-labelledby="karte" class="ik-found">
      <div class="ik-found__facets">
        <FacetFilter question={question} counts={found.counts} labels={labels} showing={showing} />
      </div>
      <div class="ik-found__list ik-flow">
        <h2 class="kern-heading-medium" id="karte">
          {foundText(found.total, question)}
        </h2>
        <SearchedFor question={question} found={found} showing={showing} />
        <ChosenFacets question={question} labels={labels} showing={showing} />
        <AreaMapLevels map={map} addressOf={(level) => mapAddress(question, level)} />
        <AreaMap areas={areas} map={map} counted={counted} />
        <AreaTable {...{ areas, map, county, counted }} more={{ head: 'Kennzahlen und Partner', cell: pageLink }} />
        <p class="kern-body kern-body--small">
          Ein Projekt zählt an jedem Ort, der daran beteiligt ist; die Summe ist deshalb größer als die Zahl der Projekte.
        </p>
      </div>
    </section>
  )
}

function pageLink({ place }: Area) {
  return (
    <a class="kern-link" href={placeAddress(place)}>
      Seite <span class="ik-visually-hidden">von {place.name}</span>
    </a>
  )
}

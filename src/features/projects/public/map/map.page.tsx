import { paths } from '../../../../paths.ts'
import type { Place } from '../../../../places/index.ts'
import type { Page } from '../../../../platform/page.ts'
import { Table } from '../../../../ui/table.tsx'
import type { DirectoryCounts } from '../../directory.queries.ts'
import { writtenQuestion, type DirectoryQuestion } from '../../directory.rules.ts'
import type { FacetLabels } from '../../facet-labels.ts'
import { DirectorySearch, foundText, Views } from '../directory-parts.page.tsx'
import { ChosenFacets, FacetFilter, type Showing } from '../facet-filter.page.tsx'
import { SearchedFor } from '../searched-for.page.tsx'
import { placeAddress } from '../municipalities/place-link.page.tsx'
import { addressOf, type MapLinks } from './map-links.ts'
import { writtenMapQuestion } from './map.form.ts'
import type { Area, MapQuestion } from './map.rules.ts'
import { MapPicture } from './map-picture.page.tsx'

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
  const { question, map, found, labels } = view
  const showing: Showing = { to: paths.projects.map.to, kept: writtenMapQuestion(map) }
  return {
    title: map.ausschnitt ? `Karte der Projekte: ${map.ausschnitt.name}` : 'Karte der Projekte',
    crumb: map.ausschnitt?.name ?? 'Karte',
    description: 'Wo Kommunen in Nordrhein-Westfalen zusammenarbeiten: Zahl der Projekte je Kreis und Kommune.',
    trail: trailOf(view),
    wide: true,
    elements: ['project-map'],
    body: (
      <>
        <DirectorySearch question={question} showing={showing} />
        <Views current="map" question={question} />
        <section aria-labelledby="karte" class="projects-found">
          <div class="projects-found__facets">
            <FacetFilter question={question} counts={found.counts} labels={labels} showing={showing} />
          </div>
          <div class="projects-found__list ik-flow">
            <h2 class="kern-heading-medium" id="karte">
              {foundText(found.total, question)}
            </h2>
            <SearchedFor question={question} found={found} showing={showing} />
            <ChosenFacets question={question} labels={labels} showing={showing} />
            <LevelChoice question={question} map={map} />
            <MapPicture areas={view.areas} links={{ question, map }} />
            <AreaTable {...view} />
          </div>
        </section>
      </>
    ),
  }
}

function trailOf({ question, map }: MapView): Page['trail'] {
  const trail = [
    { label: 'Startseite', href: paths.home.to() },
    { label: 'Projekte', href: paths.projects.directory.to(writtenQuestion(question)) },
  ]
  return map.ausschnitt ? [...trail, { label: 'Karte', href: paths.projects.map.to(writtenQuestion(question)) }] : trail
}

function LevelChoice({ question, map }: MapLinks) {
  const levels = [
    { label: 'Kreise und kreisfreie Städte', map: { ebene: 'kreise', ausschnitt: null } },
    { label: 'Alle Kommunen', map: { ebene: 'kommunen', ausschnitt: null } },
  ] as const
  const isShown = (ebene: string) => !map.ausschnitt && map.ebene === ebene
  return (
    <nav aria-label="Ebene der Karte">
      <ul class="projects-views">
        {levels.map((level) => (
          <li key={level.label}>
            <a
              class="projects-views__view"
              href={paths.projects.map.to({ ...writtenQuestion(question), ...writtenMapQuestion(level.map) })}
              aria-current={isShown(level.map.ebene) ? 'true' : undefined}
            >
              {level.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The twin of the picture: all that it shows, in words. */
function AreaTable({ question, map, areas, county }: MapView) {
  const listed = [...areas].sort((one, other) => other.count - one.count || one.place.name.localeCompare(other.place.name, 'de'))
  const present = [...(county ? [county] : []), ...listed].filter(({ count }) => count > 0)
  const absent = listed.length - listed.filter(({ count }) => count > 0).length
  return (
    <div class="ik-flow">
      {present.length > 0 ? (
        <Table
          caption={map.ausschnitt ? `Projekte nach Kommunen: ${map.ausschnitt.name}` : 'Projekte nach Orten'}
          head={['Ort', 'Projekte', 'Kennzahlen und Partner']}
          rows={present.map((area) => [
            <AreaLink key={area.place.id} area={area} links={{ question, map }} />,
            area.count,
            <PageLink key={area.place.id} place={area.place} />,
          ])}
        />
      ) : null}
      {absent > 0 ? <p class="kern-body kern-body--small">{absentText(absent, map)}</p> : null}
      <p class="kern-body kern-body--small">
        Ein Projekt zählt an jedem Ort, der daran beteiligt ist; die Summe ist deshalb größer als die Zahl der Projekte.
      </p>
    </div>
  )
}

function AreaLink({ area, links }: { area: Area; links: MapLinks }) {
  return (
    <a class="kern-link" href={addressOf(area, links)}>
      {area.place.name}
      {area.place.kind === 'county' && links.map.ausschnitt ? ' selbst' : ''}
    </a>
  )
}

function PageLink({ place }: { place: Place }) {
  return (
    <a class="kern-link" href={placeAddress(place)}>
      Seite <span class="ik-visually-hidden">von {place.name}</span>
    </a>
  )
}

function absentText(absent: number, { ebene, ausschnitt }: MapQuestion): string {
  const areas =
    ausschnitt || ebene === 'kommunen' ? ['Kommune', 'Kommunen'] : ['Kreis oder kreisfreie Stadt', 'Kreise und kreisfreie Städte']
  return absent === 1 ? `1 ${areas[0]} ohne gefundenes Projekt.` : `${absent} ${areas[1]} ohne gefundenes Projekt.`
}

import { paths } from '../../../../paths.ts'
import type { Place } from '../../../../places/index.ts'
import { germanDay } from '../../../../plain/german-day.ts'
import { SummaryList } from '../../../../ui/summary-list.tsx'
import { PlaceLink } from './place-link.page.tsx'

/** All of it from the register, none of it typed by anybody. */
export function KeyFigures({ place, county }: { place: Place; county: Place | null }) {
  const rows = [
    { term: 'Art', detail: [place.form, place.status].filter(Boolean).join(', ') },
    { term: 'Kreis', detail: county ? <PlaceLink place={county} /> : null },
    { term: 'Regierungsbezirk', detail: place.districtName?.replace(/^Regierungsbezirk /, '') ?? null },
    { term: 'Einwohner', detail: populationText(place) },
    { term: 'Größenklasse', detail: place.sizeClass },
    { term: 'Fläche', detail: place.areaKm2 === null ? null : `${place.areaKm2.toLocaleString('de-DE')} km²` },
    { term: 'Einwohner je km²', detail: densityText(place) },
    { term: 'Verbände', detail: [place.landschaftsverband, place.rvr ? 'RVR' : null].filter(Boolean).join(', ') || null },
  ]
  return (
    <section class="ik-flow" aria-labelledby="kennzahlen">
      <h2 class="kern-heading-medium" id="kennzahlen">
        Kennzahlen
      </h2>
      <SummaryList rows={rows.filter(({ detail }) => detail !== null)} />
      <p class="kern-body kern-body--small">
        Aus amtlichen Verzeichnissen; siehe{' '}
        <a class="kern-link" href={paths.dataSources.to()}>
          Datenquellen
        </a>
        .
      </p>
    </section>
  )
}

function populationText({ population, populationOn }: Place): string | null {
  if (population === null) return null
  const figure = population.toLocaleString('de-DE')
  return populationOn ? `${figure} (${germanDay(populationOn)})` : figure
}

function densityText({ population, areaKm2 }: Place): string | null {
  return population === null || !areaKm2 ? null : Math.round(population / areaKm2).toLocaleString('de-DE')
}

import { paths } from '../../../../paths.ts'
import { whereabouts, type Place } from '../../../../places/index.ts'
import type { Page } from '../../../../platform/page.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { TextField } from '../../../../ui/fields.tsx'
import { FieldWithButton, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Table } from '../../../../ui/table.tsx'
import { PlaceCounts, type PlaceCount } from './place-counts.page.tsx'
import { PlaceLink } from './place-link.page.tsx'

type MunicipalitiesView = { q: string; districts: Place[]; counts: PlaceCount[] }

export function municipalitiesPage({ q, districts, counts }: MunicipalitiesView): Page {
  return {
    title: q ? `Kommunen: „${q}“` : 'Kommunen',
    crumb: 'Kommunen',
    description: 'Städte, Gemeinden und Kreise in Nordrhein-Westfalen: ihre Projekte und mit wem sie zusammenarbeiten.',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    wide: true,
    body: (
      <>
        <p class="kern-body">
          Alle Städte, Gemeinden und Kreise in Nordrhein-Westfalen mit ihren Projekten und Partnern; in Klammern steht die Zahl
          der Projekte.
        </p>
        <search>
          <Form action={paths.projects.municipalities.to()} method="get" label="Kommune suchen">
            <FieldWithButton>
              <TextField name="q" label="Name der Kommune oder Postleitzahl" type="search" value={q} />
              <SubmitButton label="Suchen" />
            </FieldWithButton>
          </Form>
        </search>
        {q === '' ? <ByCounty districts={districts} counts={counts} /> : <Found counts={counts} />}
      </>
    ),
  }
}

function Found({ counts }: { counts: PlaceCount[] }) {
  const all = (
    <a class="kern-link" href={paths.projects.municipalities.to()}>
      Alle Kommunen anzeigen
    </a>
  )
  if (counts.length === 0)
    return (
      <EmptyState title="Keine Kommune gefunden">
        <p>Bitte prüfen Sie die Schreibweise. {all}</p>
      </EmptyState>
    )
  return (
    <>
      <Table
        caption={counts.length === 1 ? '1 Treffer' : `${counts.length} Treffer`}
        head={['Kommune', 'Lage', 'Projekte']}
        rows={counts.map(({ place, count }) => [<PlaceLink key={place.id} place={place} />, whereabouts(place), count])}
      />
      <p>{all}</p>
    </>
  )
}

function ByCounty({ districts, counts }: Omit<MunicipalitiesView, 'q'>) {
  return (
    <>
      {districts.map((district) => (
        <District key={district.id} district={district} counts={counts.filter(({ place }) => place.districtId === district.id)} />
      ))}
    </>
  )
}

function District({ district, counts }: { district: Place; counts: PlaceCount[] }) {
  const free = counts.filter(({ place }) => place.kind === 'municipality' && place.countyId === null)
  const counties = counts.filter(({ place }) => place.kind === 'county')
  return (
    <section class="ik-flow" aria-labelledby={district.id}>
      <h2 class="kern-heading-medium" id={district.id}>
        {district.name}
      </h2>
      {free.length > 0 ? <h3 class="kern-heading-small">Kreisfreie Städte</h3> : null}
      {free.length > 0 ? <PlaceCounts counts={free} /> : null}
      {counties.map(({ place, count }) => (
        <div key={place.id} class="ik-flow">
          <h3 class="kern-heading-small">
            <PlaceLink place={place} /> ({count})
          </h3>
          <PlaceCounts counts={counts.filter((one) => one.place.countyId === place.id)} />
        </div>
      ))}
    </section>
  )
}

import { paths } from '../../../paths.ts'
import type { Query } from '../../../plain/path.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Select, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { legalFormOf } from '../../../topics/index.ts'
import { slug } from '../../../plain/slug.ts'
import { Views } from '../../../ui/views.tsx'
import { countsOf, FACETS, type Asked, type Facet } from '../facets.rules.ts'
import type { Reach } from '../listing-content.rules.ts'
import type { PublicListing } from '../public-listings.queries.ts'

const facetTitle: Record<Facet, string> = {
  art: 'Gesuche oder Angebote',
  thema: 'Thema',
  bezirk: 'Regierungsbezirk',
  kreis: 'Kreis oder kreisfreie Stadt',
  kommune: 'Kommune',
  groesse: 'Größe der Kommune',
  rechtsform: 'Gewünschte Rechtsform',
  reichweite: 'Wo Partner liegen können',
}

const VIEWS = {
  list: { label: 'Liste', path: paths.partners.exchange },
  map: { label: 'Karte', path: paths.partners.map },
}

export function ExchangeViews({ current, chosen }: { current: keyof typeof VIEWS; chosen: Asked }) {
  const views = Object.entries(VIEWS).map(([view, { label, path }]) => ({
    label,
    href: path.to(written(chosen)),
    current: view === current,
  }))
  return <Views label="Darstellung der Einträge" views={views} />
}

export function entriesText(count: number): string {
  return count === 1 ? '1 Eintrag' : `${count.toLocaleString('de-DE')} Einträge`
}

export function NoListings() {
  return (
    <EmptyState title="Noch kein Eintrag">
      <p>Zurzeit sucht und bietet niemand etwas. Mit Ihrem Eintrag machen Sie den Anfang.</p>
    </EmptyState>
  )
}

type FilterProps = { listings: PublicListing[]; chosen: Asked; to: (query?: Query) => string; kept?: Query }

/** `kept`: what only the map asks. */
export function ExchangeFilter({ listings, chosen, to, kept = {} }: FilterProps) {
  return (
    <search>
      <Form action={to()} method="get" label="Einträge eingrenzen">
        {Object.entries(kept).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <TextField
          name="q"
          label="Wonach suchen Sie?"
          hint="Zum Beispiel Standesamt; die Anfänge von Wörtern genügen."
          type="search"
          value={chosen.q}
        />
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
            <ButtonLink href={to(kept)} label="Alle Einträge zeigen" tone="secondary" />
          ) : null}
        </Actions>
      </Form>
    </search>
  )
}

/** Somebody kept an address whose last listing has ended since. */
const GONE = 'Ihre Auswahl, zurzeit ohne Eintrag'

/** What is chosen stays a choice, also with none left. */
function optionsOf(listings: PublicListing[], chosen: Asked, facet: Facet) {
  const counts = countsOf(listings, chosen, facet)
  const labels = new Map(listings.map((listing) => labelOf(listing, facet)))
  const values = new Set([...counts.keys(), ...(chosen[facet] ? [chosen[facet]] : [])])
  return [...values]
    .map((value) => ({ value, label: `${labels.get(value) ?? GONE} (${counts.get(value) ?? 0})` }))
    .sort((one, other) => one.label.localeCompare(other.label, 'de'))
}

function labelOf(listing: PublicListing, facet: Facet): [value: string, label: string] {
  const [value, label] = LABELS[facet](listing)
  return [value ?? '', label ?? '']
}

const LABELS: Record<Facet, (listing: PublicListing) => [value: string | null, label: string | null]> = {
  art: ({ kind }) => (kind === 'request' ? ['gesuche', 'Wir suchen'] : ['angebote', 'Wir bieten']),
  thema: ({ topic, topicTitle }) => [topic, topicTitle],
  bezirk: ({ districtId, districtName }) => [districtId, districtName],
  kreis: ({ areaId, areaName }) => [areaId, areaName],
  kommune: ({ placeId, placeName }) => [placeId, placeName],
  groesse: ({ sizeClass }) => [sizeClass && slug(sizeClass), sizeClass],
  rechtsform: ({ legalForm }) => [legalForm, legalForm && (legalFormOf(legalForm)?.label ?? legalForm)],
  reichweite: ({ reach }) => REACHES[reach],
}

const REACHES: Record<Reach, [value: string, label: string]> = {
  state: ['landesweit', 'in ganz Nordrhein-Westfalen'],
  radius: ['umkreis', 'im Umkreis'],
  region: ['region', 'in einer Region'],
}

export function written(chosen: Asked): Record<string, string> {
  return Object.fromEntries((['q', ...FACETS] as const).flatMap((name) => (chosen[name] ? [[name, chosen[name]]] : [])))
}

import { middleOf, outlines, OUTLINES_VIEW_BOX } from '../../../places/index.ts'
import { Table } from '../../../ui/table.tsx'
import { byDistrict, type LeadPlace } from './edition-map.rules.ts'

/** In units of a picture of 1000. */
const GRAIN = 4

/** Where the entries came from. The table says all that the picture shows, so the picture is hidden from those who listen. */
export function EditionMap({ places }: { places: LeadPlace[] }) {
  return (
    <section aria-labelledby="orte">
      <h2 class="kern-heading-large" id="orte">
        Orte
      </h2>
      <div class="edition-map">
        <div>
          <Picture places={places} />
          <Legend hasOthers={places.some(({ won }) => !won)} />
        </div>
        <Table
          caption="Federführende Kommunen je Regierungsbezirk"
          captionHidden
          head={['Regierungsbezirk', 'Federführende Kommunen']}
          rows={byDistrict(places).map((row) => [row.district, <Names key={row.districtId} places={row.places} />])}
        />
      </div>
    </section>
  )
}

function Names({ places }: { places: LeadPlace[] }) {
  if (places.length === 0) return <>keine genannt</>
  return (
    <ul class="edition-map__names">
      {places.map(({ placeId, name, won }) => (
        <li key={placeId}>{won ? <strong>{name} (Preisträger)</strong> : name}</li>
      ))}
    </ul>
  )
}

function Picture({ places }: { places: LeadPlace[] }) {
  const winnersLast = [...places].sort((one, other) => Number(one.won) - Number(other.won))
  return (
    <svg class="edition-map__picture" viewBox={OUTLINES_VIEW_BOX} aria-hidden="true">
      {outlines('districts', GRAIN).map(({ placeId, path }) => (
        <path key={placeId} class="edition-map__district" d={path} fill-rule="evenodd" />
      ))}
      {winnersLast.map((place) => (
        <PlaceMark key={place.placeId} place={place} />
      ))}
    </svg>
  )
}

function PlaceMark({ place: { placeId, won } }: { place: LeadPlace }) {
  const shapes = outlines(placeId.length === 5 ? 'counties' : 'municipalities', GRAIN)
  const shape = shapes.find((one) => one.placeId === placeId)
  if (!shape) return null
  return <Mark at={middleOf(shape.path)} won={won} />
}

/** A square on its tip, or a ring: told apart without colour. */
function Mark({ at: [x, y], won }: { at: [number, number]; won: boolean }) {
  return won ? (
    <path class="edition-map__winner" d={`M${x} ${y - 26}l26 26l-26 26l-26 -26Z`} />
  ) : (
    <circle class="edition-map__entry" cx={x} cy={y} r="13" />
  )
}

function Legend({ hasOthers }: { hasOthers: boolean }) {
  return (
    <ul class="edition-map__legend">
      <LegendItem won label="Preisträger" />
      {hasOthers ? <LegendItem won={false} label="weitere Beiträge" /> : null}
      <li>
        Karte:{' '}
        <a class="kern-link" href="https://www.bkg.bund.de">
          © GeoBasis-DE / BKG (2017)
        </a>
        , Daten verändert
      </li>
    </ul>
  )
}

function LegendItem({ won, label }: { won: boolean; label: string }) {
  return (
    <li>
      <svg class="edition-map__sign" viewBox="0 0 64 64" aria-hidden="true">
        <Mark at={[32, 32]} won={won} />
      </svg>
      {label}
    </li>
  )
}

import { boxOf, MapSource, outlines, type Outline, type Place } from '../../../../places/index.ts'
import { boxAround } from './partner-map.rules.ts'

const GRAIN = { counties: 2, partners: 1 }

/** Where the partners lie; the table beside it names them. Bodies and places of other states are not on it. */
export function PartnerMap({ places, leadId }: { places: Place[]; leadId: string | null }) {
  const shapes = places.flatMap(shapeOf)
  if (shapes.length === 0) return null
  const { x, y, width, height } = boxAround(shapes.map(({ path }) => boxOf(path)))
  return (
    <figure class="projects-partner-map">
      <svg
        class="projects-partner-map__picture"
        viewBox={[x, y, width, height].map((value) => Math.round(value)).join(' ')}
        role="img"
        aria-label="Lage der beteiligten Kommunen; die Tabelle nennt sie"
      >
        <g class="ik-map__surroundings">
          {outlines('counties', GRAIN.counties).map(({ placeId, path }) => (
            <path key={placeId} d={path} />
          ))}
        </g>
        {shapes.map(({ placeId, path }) => (
          <path
            key={placeId}
            class={`ik-map__area ik-map__area--${placeId === leadId ? '4' : '2'}`}
            d={path}
            fill-rule="evenodd"
          />
        ))}
      </svg>
      <figcaption class="kern-body kern-body--small">
        {shapes.some(({ placeId }) => placeId === leadId) ? 'Dunkler Ton: federführend. ' : ''}
        <MapSource />
      </figcaption>
    </figure>
  )
}

function shapeOf({ id, kind }: Place): Outline[] {
  if (kind !== 'county' && kind !== 'municipality') return []
  const shapes = kind === 'county' ? outlines('counties', GRAIN.counties) : outlines('municipalities', GRAIN.partners)
  return shapes.filter(({ placeId }) => placeId === id)
}

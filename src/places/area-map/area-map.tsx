import { boxOf, middleOf, outlines, OUTLINES_VIEW_BOX, type Outline } from '../outlines.ts'
import { AreaMapLegend } from './area-map-legend.tsx'
import type { Counted } from './area-map-words.ts'
import { classesOf, classOf, shapeIdOf, type Area, type MapQuestion, type NumberClass } from './area-map.rules.ts'

/** In units of a picture of 1000: of the whole state, and of one county. */
const GRAIN = { whole: 1.5, part: 0.3 }
/** Around one county, as a share of its size, so that one sees who its neighbours are. */
const MARGIN = 0.08

type AreaMapProps = { areas: Area[]; map: MapQuestion; counted: Counted }

/** Each area that has any is a link; the area-map element adds moving and zooming. */
export function AreaMap({ areas, map, counted }: AreaMapProps) {
  const classes = classesOf(areas.map(({ count }) => count))
  const shapes = new Map(shapesOf(map).map((shape) => [shape.placeId, shape]))
  const viewBox = viewBoxOf(map)
  return (
    <div class="ik-flow">
      <area-map>
        <svg
          class={isFine(map) ? 'ik-map ik-map--fine' : 'ik-map'}
          viewBox={viewBox}
          role="group"
          aria-label={`Karte: Zahl der ${counted.noun}; dasselbe sagt die Tabelle`}
        >
          <Surroundings map={map} />
          {areas.map((area) => (
            <MapArea
              key={area.place.id}
              {...{ area, map, counted, classes }}
              shape={shapes.get(shapeIdOf(area.place, map.ebene))}
            />
          ))}
          <CountyBorders map={map} />
          {areas.map((area) => (
            <MapNumber
              key={area.place.id}
              area={area}
              shape={shapes.get(shapeIdOf(area.place, map.ebene))}
              size={numberSize(viewBox, map)}
            />
          ))}
        </svg>
      </area-map>
      <AreaMapLegend classes={classes} counted={counted} />
    </div>
  )
}

function shapesOf({ ebene, ausschnitt }: MapQuestion): Outline[] {
  return ebene === 'kreise'
    ? outlines('counties', GRAIN.whole)
    : outlines('municipalities', ausschnitt ? GRAIN.part : GRAIN.whole)
}

function viewBoxOf({ ausschnitt }: MapQuestion): string {
  const shape = ausschnitt && outlines('counties', GRAIN.part).find(({ placeId }) => placeId === ausschnitt.id)
  if (!shape) return OUTLINES_VIEW_BOX
  const { x, y, width, height } = boxOf(shape.path)
  const margin = Math.max(width, height) * MARGIN
  return [x - margin, y - margin, width + 2 * margin, height + 2 * margin].map((value) => Math.round(value)).join(' ')
}

/** Neighbouring counties, faintly, so that one sees where one is. */
function Surroundings({ map: { ausschnitt } }: { map: MapQuestion }) {
  if (!ausschnitt) return null
  return (
    <g class="ik-map__surroundings" aria-hidden="true">
      {outlines('counties', GRAIN.whole).map(({ placeId, path }) =>
        placeId === ausschnitt.id ? null : <path key={placeId} d={path} />,
      )}
    </g>
  )
}

function CountyBorders({ map }: { map: MapQuestion }) {
  if (!isFine(map)) return null
  return (
    <g class="ik-map__borders" aria-hidden="true">
      {outlines('counties', GRAIN.whole).map(({ placeId, path }) => (
        <path key={placeId} d={path} />
      ))}
    </g>
  )
}

type AreaProps = { area: Area; map: MapQuestion; counted: Counted; classes: NumberClass[]; shape: Outline | undefined }

function MapArea({ area, map, counted, classes, shape }: AreaProps) {
  if (!shape) return null
  const title = `${area.place.name}: ${area.count === 0 ? counted.none : counted.text(area.count)}`
  const level = classOf(classes, area.count)
  const drawn = <path class={`ik-map__area ik-map__area--${level}`} d={shape.path} fill-rule="evenodd" />
  if (area.count === 0)
    return (
      <g>
        <title>{title}</title>
        {drawn}
      </g>
    )
  return (
    <a class="ik-map__link" href={counted.addressOf(area, map)}>
      <title>{title}</title>
      {drawn}
    </a>
  )
}

/** The state with all municipalities: thin lines, and no room for numbers. */
function isFine({ ebene, ausschnitt }: MapQuestion): boolean {
  return ebene === 'kommunen' && !ausschnitt
}

function numberSize(viewBox: string, map: MapQuestion): number {
  const width = Number(viewBox.split(' ')[2])
  return isFine(map) ? 0 : Math.round(width * 0.2) / 10
}

function MapNumber({ area, shape, size }: { area: Area; shape: Outline | undefined; size: number }) {
  if (!shape || area.count === 0 || size === 0) return null
  const [x, y] = middleOf(shape.path)
  return (
    <text class="ik-map__number" x={x} y={y} dy="0.35em" font-size={size} aria-hidden="true">
      {area.count}
    </text>
  )
}

declare module 'preact' {
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      'area-map': { children?: ComponentChildren }
    }
  }
}

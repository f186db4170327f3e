import { middleOf, OUTLINES_VIEW_BOX, type Outline } from '../../../../places/index.ts'
import { day } from '../../../../plain/german-date.ts'
import type { Bar, DayCount } from './statistics.rules.ts'

// Every picture stands beside a table that says the same, so it is hidden from those who listen.

/** Room for the number behind the longest bar. */
const LONGEST = 88

export function BarPlot({ bars }: { bars: Bar[] }) {
  const most = Math.max(1, ...bars.map((bar) => bar.count))
  return (
    <div class="office-bars" aria-hidden="true">
      {bars.map((bar) => (
        <div key={bar.label}>
          <span>{bar.label}</span>
          <svg class="office-bars__line" width="100%" height="20">
            <rect class="office-plot__bar" width={`${(bar.count / most) * LONGEST}%`} height="20" />
            <text class="office-bars__number" x={`${(bar.count / most) * LONGEST}%`} dx="8" y="16">
              {bar.count}
            </text>
          </svg>
        </div>
      ))}
    </div>
  )
}

/** Five steps of one colour; the number stands in the middle of its district. */
export function DistrictMap({ shapes, bars }: { shapes: Outline[]; bars: Bar[] }) {
  const most = Math.max(1, ...bars.map((bar) => bar.count))
  const countOf = (placeId: string) => bars.find((bar) => bar.id === placeId)?.count ?? 0
  return (
    <svg class="office-plot office-plot--map" viewBox={OUTLINES_VIEW_BOX} aria-hidden="true">
      {shapes.map(({ placeId, path }) => (
        <path
          key={placeId}
          class={`office-plot__area office-plot__area--${Math.ceil((countOf(placeId) / most) * 4)}`}
          d={path}
          fill-rule="evenodd"
        />
      ))}
      {shapes.map(({ placeId, path }) => (
        <MapNumber key={placeId} path={path} number={countOf(placeId)} />
      ))}
    </svg>
  )
}

function MapNumber({ path, number }: { path: string; number: number }) {
  const [x, y] = middleOf(path)
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle class="office-plot__dot" r="46" />
      <text class="office-plot__number" y="17">
        {number}
      </text>
    </g>
  )
}

const [WIDTH, HEIGHT, BASE] = [600, 260, 220]

/** A step per day, up to the deadline. */
export function DayPlot({ days, closesAt }: { days: DayCount[]; closesAt: Date }) {
  const total = Math.max(1, days.at(-1)?.total ?? 0)
  const step = WIDTH / Math.max(1, days.length)
  const points = days.map(({ total: sum }, index) => `H${Math.round(index * step)}V${Math.round(BASE - (sum / total) * 190)}`)
  return (
    <svg class="office-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line class="office-plot__axis" x1="0" y1={BASE} x2={WIDTH} y2={BASE} />
      <path class="office-plot__line" d={`M0 ${BASE}${points.join('')}H${WIDTH}`} />
      <line class="office-plot__deadline" x1={WIDTH - 1} y1="10" x2={WIDTH - 1} y2={BASE} />
      <text class="office-plot__label" x="0" y={BASE + 30}>
        {days[0] ? day(new Date(`${days[0].day}T12:00:00Z`)) : ''}
      </text>
      <text class="office-plot__label" x={WIDTH} y={BASE + 30} text-anchor="end">
        Schluss: {day(new Date(closesAt.getTime() - 1))}
      </text>
      <text class="office-plot__label" x={WIDTH - 10} y="24" text-anchor="end">
        {total}
      </text>
    </svg>
  )
}

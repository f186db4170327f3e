import type { Bar } from './statistics.rules.ts'

// Each picture stands beside a table that says the same, so it is hidden from those who listen.

/** Room for the number behind the longest bar. */
const LONGEST = 88

export function BarPlot({ bars }: { bars: Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <div class="projects-bars" aria-hidden="true">
      {bars.map(({ label, count, value }) => (
        <div key={label}>
          <span>{label}</span>
          <svg class="projects-bars__line" width="100%" height="20">
            <rect
              class={value === null ? 'projects-bars__none' : 'projects-bars__bar'}
              width={`${(count / most) * LONGEST}%`}
              height="20"
            />
            <text class="projects-bars__number" x={`${(count / most) * LONGEST}%`} dx="8" y="16">
              {count}
            </text>
          </svg>
        </div>
      ))}
    </div>
  )
}

const [WIDTH, BASE, TOP] = [600, 240, 24]
/** Half a label, which stands under the first column. */
const EDGE = 24
/** So many have room. */
const MOST_LABELS = 8

/** One column a year. */
export function YearPlot({ bars }: { bars: Bar[] }) {
  const years = bars.filter(({ value }) => value !== null)
  if (years.length === 0) return null
  const most = Math.max(1, ...years.map(({ count }) => count))
  const step = WIDTH / years.length
  const every = Math.ceil(years.length / MOST_LABELS)
  return (
    <svg class="projects-years" viewBox={`${-EDGE} 0 ${WIDTH + 2 * EDGE} ${BASE + 40}`} aria-hidden="true">
      <line class="projects-years__axis" x1="0" y1={BASE} x2={WIDTH} y2={BASE} />
      {years.map(({ label, count }, index) => (
        <YearColumn
          key={label}
          label={index % every === 0 ? label : null}
          count={count}
          box={{ x: index * step, width: step, height: (count / most) * (BASE - TOP) }}
        />
      ))}
    </svg>
  )
}

type ColumnProps = { label: string | null; count: number; box: { x: number; width: number; height: number } }

function YearColumn({ label, count, box: { x, width, height } }: ColumnProps) {
  const middle = x + width / 2
  return (
    <>
      <rect class="projects-bars__bar" x={x + width * 0.1} y={BASE - height} width={width * 0.8} height={height} />
      {count > 0 ? (
        <text class="projects-years__label" x={middle} y={BASE - height - 6} text-anchor="middle">
          {count}
        </text>
      ) : null}
      {label === null ? null : (
        <text class="projects-years__label" x={middle} y={BASE + 26} text-anchor="middle">
          {label}
        </text>
      )}
    </>
  )
}

import { day } from '../../../../plain/german-date.ts'
import type { TimetableRow } from './timetable-rows.rules.ts'

// The table beside it says the same, so the picture is hidden from those who listen.

const [WIDTH, LEFT, RIGHT, ROW, TOP] = [400, 8, 392, 46, 34]

/** One line per phase and event along the same scale of time; holidays are thin lines behind. */
export function TimetablePlot({ rows, now }: { rows: TimetableRow[]; now: Date }) {
  const own = rows.filter(({ kind }) => kind !== 'holiday')
  const [first, last] = [rows[0]?.at ?? now, rows.at(-1)?.at ?? now]
  const span = Math.max(1, last.getTime() - first.getTime())
  const x = (at: Date) => Math.round(LEFT + ((at.getTime() - first.getTime()) / span) * (RIGHT - LEFT))
  const height = TOP + own.length * ROW
  return (
    <svg class="office-plot edition-plot" viewBox={`0 0 ${WIDTH} ${height + 8}`} aria-hidden="true">
      <text class="office-plot__label" x={LEFT} y="16">
        {day(first)}
      </text>
      <text class="office-plot__label" x={RIGHT} y="16" text-anchor="end">
        {day(last)}
      </text>
      {rows
        .filter(({ kind }) => kind === 'holiday')
        .map(({ title, at }) => (
          <line key={title + at.toISOString()} class="edition-plot__holiday" x1={x(at)} y1={TOP - 8} x2={x(at)} y2={height} />
        ))}
      {now > first && now < last ? <line class="edition-plot__now" x1={x(now)} y1={TOP - 8} x2={x(now)} y2={height} /> : null}
      {own.map((row, index) => (
        <Mark key={index} row={row} x={x(row.at)} y={TOP + index * ROW} />
      ))}
    </svg>
  )
}

function Mark({ row, x, y }: { row: TimetableRow; x: number; y: number }) {
  const isLate = x > WIDTH / 2
  return (
    <g>
      <line class="edition-plot__axis" x1={LEFT} y1={y + 28} x2={RIGHT} y2={y + 28} />
      {row.kind === 'phase' ? (
        <circle class="edition-plot__phase" cx={x} cy={y + 28} r="7" />
      ) : (
        <rect class="edition-plot__event" x={x - 6} y={y + 22} width="12" height="12" />
      )}
      <text class="office-plot__label" x={x + (isLate ? 7 : -7)} y={y + 15} text-anchor={isLate ? 'end' : 'start'}>
        {row.title}
      </text>
    </g>
  )
}

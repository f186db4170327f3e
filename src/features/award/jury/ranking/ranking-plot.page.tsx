import { toNumber } from '../../../../plain/fraction.ts'
import type { RankedEntry, Ranking } from '../../judging/ranking.rules.ts'

const LEAST_ROW = 34
/** Equal sheets lie so far above each other; a mean needs this much room below and above. */
const LIFT = 7
const ROOM = 18
const LEFT = 44
const WIDTH = 640
const TOP = 28

type PlotProps = { ranking: Ranking; lowest: number; highest: number; describedBy: string }

/**
 * One row per rank: a dot for each sheet, a bar over its spread, a diamond at the mean. Dots carry no names; who gave what stands in
 * the table, which says everything that the picture shows.
 */
export function RankingPlot({ ranking, lowest, highest, describedBy }: PlotProps) {
  const row = rowHeight(ranking)
  const height = TOP + ranking.entries.length * row + 8
  const x = (value: number) => LEFT + ((value - lowest) / (highest - lowest || 1)) * (WIDTH - LEFT - 16)
  const marks = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index)
  return (
    <svg
      class="ik-plot"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label="Punkte je Beitrag"
      aria-describedby={describedBy}
    >
      {marks.map((mark) => (
        <g key={mark}>
          <line class="ik-plot__grid" x1={x(mark)} x2={x(mark)} y1={TOP - 8} y2={height - 4} />
          <text class="ik-plot__text" x={x(mark)} y={14} text-anchor="middle">
            {mark}
          </text>
        </g>
      ))}
      {ranking.entries.map((entry, index) => (
        <PlotRow key={entry.entryId} entry={entry} y={TOP + (index + 1) * row - ROOM + 4} x={x} />
      ))}
    </svg>
  )
}

function PlotRow({ entry, y, x }: { entry: RankedEntry; y: number; x: (value: number) => number }) {
  const scores = entry.scores.map(({ score }) => toNumber(score))
  const mean = x(toNumber(entry.mean))
  return (
    <g>
      <text class="ik-plot__text" x={LEFT - 20} y={y + 5} text-anchor="end">
        {entry.rank}.
      </text>
      <line class="ik-plot__spread" x1={x(Math.min(...scores))} x2={x(Math.max(...scores))} y1={y} y2={y} />
      {apart(scores).map(({ score, lift }, index) => (
        <circle key={index} class="ik-plot__sheet" cx={x(score)} cy={y - lift * LIFT} r={4.5} />
      ))}
      <path class="ik-plot__mean" d={`M ${mean} ${y - 8} l 7 8 l -7 8 l -7 -8 z`} />
    </g>
  )
}

/** The highest pile of equal sheets must not reach into the row above. */
function rowHeight({ entries }: Ranking): number {
  const lifts = entries.flatMap(({ scores }) => apart(scores.map(({ score }) => toNumber(score))).map(({ lift }) => lift))
  return Math.max(LEAST_ROW, Math.max(0, ...lifts) * LIFT + ROOM)
}

/** Equal scores lie above each other. */
function apart(scores: number[]): { score: number; lift: number }[] {
  return scores.map((score, index) => ({ score, lift: scores.slice(0, index).filter((other) => other === score).length }))
}

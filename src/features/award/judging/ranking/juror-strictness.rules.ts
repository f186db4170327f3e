import { fraction, minus, mean, over, plus, sum, times, ZERO, type Fraction } from '../../../../plain/fraction.ts'
import type { ScoredEntry } from './ranking-input.rules.ts'

/** Each juror is drawn towards the average as if by one more entry judged exactly averagely (docs/decisions/0042-ranking.md). */
const SHRINKAGE = fraction(1)

export type Strictness = {
  /** Above 0: gives more than the others on the same entries. */
  bySeat: Map<string, Fraction>
  adjusted: Map<string, Fraction>
}

/** score = entry + juror + rest, by least squares on whatever pairs there are; entries are free, jurors are shrunk. */
export function strictness(entries: ScoredEntry[]): Strictness {
  const seats = [...new Set(entries.flatMap(({ sheets }) => sheets.map(({ seatId }) => seatId)))].sort()
  const solved = solve(...normalEquations(entries, seats))
  const bySeat = new Map(seats.map((seatId, index) => [seatId, solved[index] ?? ZERO]))
  const adjusted = entries.map(({ entryId, sheets, scores }): [string, Fraction] => [
    entryId,
    mean(scores.map((score, index) => minus(score, leaning(bySeat, sheets[index]?.seatId)))),
  ])
  return { bySeat, adjusted: new Map(adjusted) }
}

export function leaning(bySeat: Map<string, Fraction>, seatId: string | undefined): Fraction {
  return bySeat.get(seatId ?? '') ?? ZERO
}

/** The entries' own values are eliminated, so there is one equation per juror. */
function normalEquations(entries: ScoredEntry[], seats: string[]): [Fraction[][], Fraction[]] {
  const matrix = seats.map((_, row) => seats.map((__, column) => (row === column ? SHRINKAGE : ZERO)))
  const right = seats.map(() => ZERO)
  for (const entry of entries) {
    const present = entry.sheets.map(({ seatId }) => seats.indexOf(seatId))
    const share = fraction(-1, present.length)
    present.forEach((row, index) => {
      const line = matrix[row] as Fraction[]
      for (const column of present) line[column] = plus(line[column] ?? ZERO, share)
      line[row] = plus(line[row] ?? ZERO, fraction(1))
      right[row] = plus(right[row] ?? ZERO, minus(entry.scores[index] ?? ZERO, entry.mean))
    })
  }
  return [matrix, right]
}

/** Gauss–Jordan without rounding. The shrinkage makes the matrix positive definite: no pivot is zero. */
function solve(matrix: Fraction[][], right: Fraction[]): Fraction[] {
  const rows = matrix.map((line, index) => [...line, right[index] ?? ZERO])
  rows.forEach((pivotRow, at) => {
    const pivot = pivotRow[at] ?? ZERO
    const scaled = pivotRow.map((value) => over(value, pivot))
    rows.forEach((row, index) => {
      rows[index] = index === at ? scaled : subtractTimes(row, scaled, row[at] ?? ZERO)
    })
  })
  return rows.map((row) => row.at(-1) ?? ZERO)
}

function subtractTimes(row: Fraction[], other: Fraction[], factor: Fraction): Fraction[] {
  return row.map((value, column) => minus(value, times(factor, other[column] ?? ZERO)))
}

/** What the model leaves unexplained, squared and summed. */
export function unexplained(entries: ScoredEntry[], { bySeat, adjusted }: Strictness): Fraction {
  return sum(
    entries.flatMap(({ entryId, sheets, scores }) =>
      scores.map((score, index) => {
        const rest = minus(minus(score, adjusted.get(entryId) ?? ZERO), leaning(bySeat, sheets[index]?.seatId))
        return times(rest, rest)
      }),
    ),
  )
}

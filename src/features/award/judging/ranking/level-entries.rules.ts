import { compare, fraction, minus, over, parseDecimal, plus, times, type Fraction } from '../../../../plain/fraction.ts'
import { unexplained, type Strictness } from './juror-strictness.rules.ts'
import type { ScoredEntry } from './ranking-input.rules.ts'

/** Two-sided 5 % points of Student's t for 1, 2, 3 … degrees of freedom; beyond 30 the next lower table row counts. */
const T_5_PERCENT =
  '12.706 4.303 3.182 2.776 2.571 2.447 2.365 2.306 2.262 2.228 2.201 2.179 2.160 2.145 2.131 2.120 2.110 2.101 2.093 2.086 2.080 2.074 2.069 2.064 2.060 2.056 2.052 2.048 2.045 2.042'.split(
    ' ',
  )
const T_BEYOND: [number, string][] = [
  [120, '1.980'],
  [60, '2.000'],
  [40, '2.021'],
  [30, '2.042'],
]

/**
 * Which entries the scores cannot tell apart: the difference of their adjusted means is within the least significant difference
 * (5 %, not corrected for many comparisons: it rather says "apart" too often). Squares are compared, so it is exact.
 */
export function levelEntries(entries: ScoredEntry[], model: Strictness): Map<string, string[]> {
  const threshold = thresholdOf(entries, model)
  return new Map(
    entries.map((one) => [
      one.entryId,
      entries
        .filter((other) => other !== one && isLevel(one, other, { model, threshold }))
        .map(({ entryId }) => entryId)
        .sort(),
    ]),
  )
}

type Yardstick = { model: Strictness; threshold: Fraction | null }

function isLevel(one: ScoredEntry, other: ScoredEntry, { model, threshold }: Yardstick): boolean {
  const [a, b] = [model.adjusted.get(one.entryId), model.adjusted.get(other.entryId)]
  if (!threshold || !a || !b) return true
  const difference = minus(a, b)
  const perSheets = plus(fraction(1, one.scores.length), fraction(1, other.scores.length))
  return compare(times(difference, difference), times(threshold, perSheets)) <= 0
}

/** t² times the residual mean square; null when nothing is left to judge by, then all are level. */
function thresholdOf(entries: ScoredEntry[], model: Strictness): Fraction | null {
  const observations = entries.reduce((all, { scores }) => all + scores.length, 0)
  const freedom = observations - entries.length - model.bySeat.size + 1
  if (freedom < 1) return null
  const t = parseDecimal(studentT(freedom))
  return over(times(times(t, t), unexplained(entries, model)), fraction(freedom))
}

function studentT(freedom: number): string {
  const beyond = T_BEYOND.find(([from]) => freedom >= from)
  return beyond?.[1] ?? T_5_PERCENT[freedom - 1] ?? '12.706'
}

import { fraction, minus, over, plus, sum, times, ZERO, type Fraction } from '../../../../plain/fraction.ts'

/**
 * Krippendorff's alpha for interval data; each unit is what several observers gave it, missing values are simply not there.
 * 1: they agree; 0: as if by chance. Null: nothing to compare, or everybody gave everything the same value.
 * (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011)
 */
export function krippendorffAlpha(units: Fraction[][]): Fraction | null {
  const pairable = units.filter((unit) => unit.length > 1)
  const all = pairable.flat()
  const expected = squaredDifferences(all)
  if (expected.n === 0n) return null
  const observed = sum(pairable.map((unit) => over(squaredDifferences(unit), fraction(unit.length - 1))))
  return minus(fraction(1), over(times(observed, fraction(all.length - 1)), expected))
}

/** Over all ordered pairs: 2(nΣv² − (Σv)²). */
function squaredDifferences(values: Fraction[]): Fraction {
  const squares = values.reduce((total, value) => plus(total, times(value, value)), ZERO)
  const total = sum(values)
  return times(fraction(2), minus(times(fraction(values.length), squares), times(total, total)))
}

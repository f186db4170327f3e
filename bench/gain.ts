/** 3 what was looked for, 2 helps, 1 has to do with it; what is not named does not. */
export type Judged = { query: string; grades: Record<string, number> }

const SHOWN = 10

/** Normalised discounted cumulative gain of the first ten hits (Järvelin and Kekäläinen 2002, gain 2^grade − 1). */
export function ndcgOf(found: readonly string[], grades: Record<string, number>): number {
  const best = Object.values(grades).sort((one, other) => other - one)
  return gainOf(found.map((one) => grades[one] ?? 0)) / gainOf(best)
}

function gainOf(grades: readonly number[]): number {
  return grades.slice(0, SHOWN).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0)
}

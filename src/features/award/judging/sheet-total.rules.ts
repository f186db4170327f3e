/** Weights have three decimals (numeric(6,3)): everything is added up in whole thousandths, never in fractions. */
export type Weighted = { slug: string; weight: number }

export function thousandthsOf(weight: number): bigint {
  return BigInt(Math.round(weight * 1000))
}

/** Null while a criterion has no points: half a total would be read as a bad one. */
export function totalOf(points: Record<string, number>, criteria: Weighted[]): bigint | null {
  if (criteria.some(({ slug }) => points[slug] === undefined)) return null
  return criteria.reduce((sum, { slug, weight }) => sum + thousandthsOf(weight) * BigInt(points[slug] ?? 0), 0n)
}

/** What a sheet reaches when every criterion has its highest points. */
export function highestTotal(criteria: (Weighted & { points: { points: number }[] })[]): bigint {
  const highest = criteria.map(({ slug, points }) => [slug, points.at(-1)?.points ?? 0] as const)
  return totalOf(Object.fromEntries(highest), criteria) ?? 0n
}

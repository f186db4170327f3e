import { fraction, parseDecimal, plus, sum, times, over, mean, type Fraction } from '../../../../plain/fraction.ts'

/** One sheet that counts. Points are whole numbers of the edition's scale, one per criterion. */
export type ScoredSheet = { entryId: string; seatId: string; points: Readonly<Record<string, number>> }
/** `lowest` is the lowest point of its scale. */
export type WeightedCriterion = { slug: string; weight: Fraction; lowest: number }

type EditionCriterion = { slug: string; weight: number; points: { points: number }[] }

/** Weights are decimals of the edition; written down and read again they are exactly what was meant. */
export function weighted(criteria: EditionCriterion[]): WeightedCriterion[] {
  return criteria.map(({ slug, weight, points }) => ({
    slug,
    weight: parseDecimal(String(weight)),
    lowest: Math.min(...points.map((each) => each.points)),
  }))
}

/** Everything that can be told apart in the same order, whatever order it came in. */
export function inOrder<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))))
}

export function pointsOf(sheet: ScoredSheet, slug: string): Fraction {
  const points = sheet.points[slug]
  if (points === undefined || !Number.isInteger(points))
    throw new RangeError(`a sheet that counts has no whole points for ${slug}`)
  return fraction(points)
}

/** The weighted mean of the points of one sheet. */
export function sheetScore(sheet: ScoredSheet, criteria: WeightedCriterion[]): Fraction {
  const total = criteria.reduce((all, { slug, weight }) => plus(all, times(weight, pointsOf(sheet, slug))), fraction(0))
  return over(total, sum(criteria.map(({ weight }) => weight)))
}

export type ScoredEntry = { entryId: string; sheets: ScoredSheet[]; scores: Fraction[]; mean: Fraction }

/** Entries without a sheet are not among them. */
export function scoredEntries(sheets: readonly ScoredSheet[], criteria: WeightedCriterion[]): ScoredEntry[] {
  const byEntry = Map.groupBy(
    inOrder(sheets, ({ seatId }) => seatId),
    ({ entryId }) => entryId,
  )
  const entries = [...byEntry].map(([entryId, own]) => {
    const scores = own.map((sheet) => sheetScore(sheet, criteria))
    return { entryId, sheets: own, scores, mean: mean(scores) }
  })
  return inOrder(entries, ({ entryId }) => entryId)
}

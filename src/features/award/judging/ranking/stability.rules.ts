import { compare, fraction, magnitude, minus, plus, times, ZERO, type Fraction } from '../../../../plain/fraction.ts'
import { pointsOf, scoredEntries, type ScoredEntry, type ScoredSheet, type WeightedCriterion } from './ranking-input.rules.ts'

/** What was changed to see whether the same entries stay first. `first` is who would be first then. */
export type Trial =
  | { kind: 'without-juror'; seatId: string; first: string[]; changes: boolean }
  | { kind: 'without-criterion'; slug: string; first: string[]; changes: boolean }
  /** Any weights, each at most a tenth more or less: `first` holds everybody who could then be first or level with the first. */
  | { kind: 'weights'; first: string[]; changes: boolean }

const TENTH = fraction(1, 10)

export function stability(sheets: readonly ScoredSheet[], criteria: WeightedCriterion[]): Trial[] {
  const entries = scoredEntries(sheets, criteria)
  const first = firstOf(entries)
  const seats = [...new Set(sheets.map(({ seatId }) => seatId))].sort()
  const told = (others: string[]) => ({ first: others, changes: others.join() !== first.join() })
  return [
    ...seats.map((seatId): Trial => {
      const left = sheets.filter((sheet) => sheet.seatId !== seatId)
      return { kind: 'without-juror', seatId, ...told(firstOf(scoredEntries(left, criteria))) }
    }),
    ...(criteria.length > 1 ? criteria : []).map(({ slug }): Trial => {
      const left = criteria.filter((criterion) => criterion.slug !== slug)
      return { kind: 'without-criterion', slug, ...told(firstOf(scoredEntries(sheets, left))) }
    }),
    { kind: 'weights', ...told([...new Set([...first, ...challengers(entries, first, criteria)])].sort()) },
  ]
}

/** The entries with the greatest mean, in the order of their ids. */
export function firstOf(entries: ScoredEntry[]): string[] {
  const best = entries.reduce<Fraction | null>((top, { mean }) => (top && compare(top, mean) >= 0 ? top : mean), null)
  return entries.filter(({ mean }) => best && compare(mean, best) === 0).map(({ entryId }) => entryId)
}

/**
 * The lead of one entry over another is Σ weight × difference; over all weights within ±10 % it is smallest at Σ wd − Σ |wd| / 10.
 * Not above zero: some such weights bring the other up.
 */
function challengers(entries: ScoredEntry[], first: string[], criteria: WeightedCriterion[]): string[] {
  const leader = entries.find(({ entryId }) => entryId === first[0])
  if (!leader) return []
  return entries
    .filter(({ entryId }) => !first.includes(entryId))
    .filter((other) => compare(smallestLead(leader, other, criteria), ZERO) <= 0)
    .map(({ entryId }) => entryId)
}

function smallestLead(leader: ScoredEntry, other: ScoredEntry, criteria: WeightedCriterion[]): Fraction {
  return criteria.reduce((lead, { slug, weight }) => {
    const part = times(weight, minus(criterionMean(leader, slug), criterionMean(other, slug)))
    return plus(lead, minus(part, times(TENTH, magnitude(part))))
  }, ZERO)
}

export function criterionMean(entry: Pick<ScoredEntry, 'sheets'>, slug: string): Fraction {
  const total = entry.sheets.reduce((all, sheet) => plus(all, pointsOf(sheet, slug)), ZERO)
  return times(total, fraction(1, entry.sheets.length))
}

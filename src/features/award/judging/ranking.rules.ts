import { compare, fraction, germanDecimal, minus, over, sum, times, type Fraction } from '../../../plain/fraction.ts'
import type { TieBreaker } from '../edition.rules.ts'
import { krippendorffAlpha } from './ranking/agreement.rules.ts'
import { strictness } from './ranking/juror-strictness.rules.ts'
import { levelEntries } from './ranking/level-entries.rules.ts'
import {
  inOrder,
  pointsOf,
  scoredEntries,
  type ScoredEntry,
  type ScoredSheet,
  type WeightedCriterion,
} from './ranking/ranking-input.rules.ts'
import { criterionMean, firstOf, stability, type Trial } from './ranking/stability.rules.ts'
import { breakTie, NO_ANSWERS, type TieAnswers, type TieBreak, type TiedEntry } from './tie-break.rules.ts'

export type RankedEntry = TiedEntry & {
  /** 1, 2, 2, 4: entries with equal means share a rank, whatever the ladder says. */
  rank: number
  mean: Fraction
  /** Beside the mean, never instead of it: what it would be had everybody been judged by equally strict jurors. */
  adjusted: Fraction
  /** Sample variance of the sheets; null with a single sheet. */
  variance: Fraction | null
  /** Of each sheet, in the order of seats' ids. */
  scores: { seatId: string; score: Fraction }[]
  /** Entries that the scores cannot tell apart from this one. */
  level: string[]
}

export type Ranking = {
  entries: RankedEntry[]
  /** Who is first by the mean alone. */
  first: string[]
  tie: TieBreak | null
  leanings: { seatId: string; leaning: Fraction }[]
  agreement: Fraction | null
  agreementByCriterion: { slug: string; alpha: Fraction | null }[]
  trials: Trial[]
}

/** All that can be said of one category from its sheets, exactly (docs/decisions/0042-ranking.md). The order of what comes in changes nothing. */
export function rank(
  sheets: readonly ScoredSheet[],
  asked: readonly WeightedCriterion[],
  ladder: readonly TieBreaker[],
  answers: TieAnswers = NO_ANSWERS,
): Ranking {
  const criteria = inOrder(asked, ({ slug }) => slug)
  const entries = scoredEntries(sheets, criteria)
  const model = strictness(entries)
  const level = levelEntries(entries, model)
  const ranked = entries.map((entry) => ({
    ...tiedEntry(entry, criteria),
    rank: 1 + entries.filter((other) => compare(other.mean, entry.mean) > 0).length,
    mean: entry.mean,
    adjusted: model.adjusted.get(entry.entryId) ?? entry.mean,
    variance: variance(entry),
    scores: entry.sheets.map(({ seatId }, index) => ({ seatId, score: entry.scores[index] ?? fraction(0) })),
    level: level.get(entry.entryId) ?? [],
  }))
  const first = firstOf(entries)
  return {
    entries: ranked.sort((a, b) => a.rank - b.rank || (a.entryId < b.entryId ? -1 : 1)),
    first,
    tie: first.length > 0 ? breakTie(among(ranked, first), ladder, answers) : null,
    leanings: [...model.bySeat].map(([seatId, leaning]) => ({ seatId, leaning })),
    agreement: krippendorffAlpha(entries.map(({ scores }) => scores)),
    agreementByCriterion: criteria.map(({ slug }) => ({ slug, alpha: alphaOf(entries, slug) })),
    trials: stability(sheets, criteria),
  }
}

function tiedEntry(entry: ScoredEntry, criteria: WeightedCriterion[]): TiedEntry {
  const means = criteria.map(({ slug }): [string, Fraction] => [slug, criterionMean(entry, slug)])
  const lowest = criteria.map(({ slug, lowest: points }) => entry.sheets.filter((sheet) => sheet.points[slug] === points).length)
  return {
    entryId: entry.entryId,
    criterionMeans: Object.fromEntries(means),
    lowestPoints: lowest.reduce((all, one) => all + one, 0),
  }
}

function among(ranked: RankedEntry[], ids: string[]): RankedEntry[] {
  return ranked.filter(({ entryId }) => ids.includes(entryId))
}

function variance({ scores, mean }: ScoredEntry): Fraction | null {
  if (scores.length < 2) return null
  const squares = scores.map((score) => times(minus(score, mean), minus(score, mean)))
  return over(sum(squares), fraction(scores.length - 1))
}

function alphaOf(entries: ScoredEntry[], slug: string): Fraction | null {
  return krippendorffAlpha(entries.map(({ sheets }) => sheets.map((sheet) => pointsOf(sheet, slug))))
}

/** For reading: the root is taken last and decides nothing. */
export function standardDeviation(entry: Pick<RankedEntry, 'variance'>): string {
  if (!entry.variance) return '–'
  const { n, d } = entry.variance
  const root = Math.round(Math.sqrt(Number((n * 1_000_000_000n) / d) / 1_000_000_000) * 100)
  return germanDecimal(fraction(root, 100), 2)
}

import { compare, fraction, type Fraction } from '../../../plain/fraction.ts'
import type { TieBreaker } from '../edition.rules.ts'

/** What the rungs of the ladder compare. */
export type TiedEntry = { entryId: string; criterionMeans: Readonly<Record<string, Fraction>>; lowestPoints: number }

/** What the jury has done since about entries that are tied; null: not yet. */
export type TieAnswers = {
  /** Mean of the second round, by entry. */
  secondRound: ReadonlyMap<string, Fraction> | null
  votes: ReadonlyMap<string, number> | null
  chair: string | null
  lot: string | null
}
export const NO_ANSWERS: TieAnswers = { secondRound: null, votes: null, chair: null, lot: null }

/** `rung` counts from 1; `passed` are the rungs that left more than one entry. `among` is in the order of ids. */
export type TieBreak =
  | { state: 'no-tie'; entryId: string }
  | { state: 'decided'; entryId: string; rung: number; kind: TieBreaker['kind']; passed: TieBreaker['kind'][] }
  | { state: 'waiting'; among: string[]; rung: number; kind: TieBreaker['kind']; passed: TieBreaker['kind'][] }
  | { state: 'open'; among: string[]; passed: TieBreaker['kind'][] }

/** Down the ladder of the edition: each rung keeps the best, the first that leaves one has decided. */
export function breakTie(tied: readonly TiedEntry[], ladder: readonly TieBreaker[], answers: TieAnswers): TieBreak {
  let among = [...tied].sort((a, b) => (a.entryId < b.entryId ? -1 : 1))
  if (among.length === 1) return { state: 'no-tie', entryId: among[0]?.entryId ?? '' }
  const passed: TieBreaker['kind'][] = []
  for (const [index, rung] of ladder.entries()) {
    const place = { rung: index + 1, kind: rung.kind, passed: [...passed] }
    const worth = worthOn(rung, answers, among)
    if (!worth) return { state: 'waiting', among: among.map(({ entryId }) => entryId), ...place }
    among = best(among, worth)
    if (among.length === 1) return { state: 'decided', entryId: among[0]?.entryId ?? '', ...place }
    passed.push(rung.kind)
  }
  return { state: 'open', among: among.map(({ entryId }) => entryId), passed }
}

type Worth = (entry: TiedEntry) => Fraction

/** Null: this rung needs an act of the jury that has not happened, or happened about other entries. */
function worthOn(rung: TieBreaker, answers: TieAnswers, among: TiedEntry[]): Worth | null {
  const ids = among.map(({ entryId }) => entryId)
  const chosen = (entryId: string | null): Worth | null =>
    entryId !== null && ids.includes(entryId) ? (entry) => fraction(entry.entryId === entryId ? 1 : 0) : null
  const counted = (numbers: ReadonlyMap<string, Fraction> | null): Worth | null =>
    numbers && ids.every((id) => numbers.has(id)) ? (entry) => numbers.get(entry.entryId) ?? fraction(0) : null
  const worths: Record<TieBreaker['kind'], () => Worth | null> = {
    criterion: () => (entry) => entry.criterionMeans[rung.criterion ?? ''] ?? fraction(0),
    'fewest-lowest': () => (entry) => fraction(-entry.lowestPoints),
    'second-round': () => counted(answers.secondRound),
    vote: () => counted(answers.votes && new Map([...answers.votes].map(([id, votes]) => [id, fraction(votes)]))),
    chair: () => chosen(answers.chair),
    lot: () => chosen(answers.lot),
  }
  return worths[rung.kind]()
}

function best(among: TiedEntry[], worth: Worth): TiedEntry[] {
  const top = among.map(worth).reduce((a, b) => (compare(a, b) >= 0 ? a : b))
  return among.filter((entry) => compare(worth(entry), top) === 0)
}

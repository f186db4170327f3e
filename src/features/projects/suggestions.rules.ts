import { fold } from '../../plain/fold.ts'
import type { Theme } from '../../topics/index.ts'

type Counted<T> = T & { count: number }
type Counts = ReadonlyMap<string, number>

/** Topics with projects whose title or other name begins with what was typed, or has a word that does; whole beginnings first. */
export function fittingTopics(themes: Theme[], typed: string, counts: Counts): Counted<{ slug: string; title: string }>[] {
  const wanted = fold(typed)
  if (wanted === '') return []
  const ranked = themes
    .flatMap(({ topics }) => topics)
    .map(({ slug, title, synonyms }) => ({
      rank: Math.min(...[title, ...synonyms].map((name) => rankOf(fold(name), wanted))),
      topic: { slug, title, count: counts.get(`thema:${slug}`) ?? 0 },
    }))
  return ranked
    .filter(({ rank, topic }) => rank < NOT_FITTING && topic.count > 0)
    .sort((one, other) => one.rank - other.rank)
    .map(({ topic }) => topic)
}

const NOT_FITTING = 2

function rankOf(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0
  return name.includes(` ${wanted}`) ? 1 : NOT_FITTING
}

/** As text for tsquery: all words by their beginnings. Null when there is none. */
export function titleQuery(typed: string): string | null {
  const words = fold(typed).split(' ').filter(Boolean)
  return words.length === 0 ? null : words.map((word) => `'${word}':*`).join(' & ')
}

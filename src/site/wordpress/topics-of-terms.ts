import { slug } from '../../plain/slug.ts'
import type { Theme } from '../../topics/index.ts'
import type { WordPressTerm } from './export.ts'
import type { Mapping } from './mapping.ts'

export type TermMeaning = { topic: string } | { award: 'won' | 'took-part' | 'other' } | 'left-out' | 'unknown'

/** By the mapping; else by its name, which a topic or one of its synonyms may bear. */
export function meaningOf(term: Pick<WordPressTerm, 'slug' | 'name'>, mapping: Mapping, themes: Theme[]): TermMeaning {
  const mapped = mapping.terms[term.slug]
  if (mapped === null) return 'left-out'
  if (typeof mapped === 'object') return mapped
  const names = new Set([mapped ?? slug(term.slug), slug(mapped ?? term.name)])
  const topics = themes.flatMap((theme) => theme.topics)
  const topic =
    topics.find((one) => names.has(one.slug) || names.has(slug(one.title))) ??
    topics.find(({ synonyms }) => synonyms.some((synonym) => names.has(slug(synonym))))
  return topic ? { topic: topic.slug } : 'unknown'
}

import { fold } from '../plain/fold.ts'
import type { Theme } from './topics.queries.ts'

/** Title and synonyms of a topic are words for the same thing; none of a topic that only contains the word. */
export function topicSynonyms(themes: Theme[], word: string): string[] {
  const topics = themes.flatMap(({ topics: own }) => own)
  const fitting = topics.filter(({ title, synonyms }) => [title, ...synonyms].some((name) => fold(name) === word))
  return fitting.flatMap(({ title, synonyms }) => [title, ...synonyms]).filter((name) => fold(name) !== word)
}

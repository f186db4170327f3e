import { characterCount } from '../../plain/character-count.ts'
import { allow, refuse, type Decision } from '../../plain/decision.ts'
import { fold } from '../../plain/fold.ts'

/** `themeId` null: a theme. */
export type EditedTopic = {
  id: string
  themeId: string | null
  /** The topic that stands for this one since they were merged. */
  mergedInto: string | null
  slug: string
  title: string
  description: string
  synonyms: string[]
  revision: number
}
export type TopicWords = Pick<EditedTopic, 'themeId' | 'title' | 'description' | 'synonyms'>
export type TopicRefusal =
  | 'title-missing'
  | 'title-too-long'
  | 'title-taken'
  | 'description-too-long'
  | 'synonym-too-long'
  | 'too-many-synonyms'
  | 'theme-missing'
  | 'stale'
  | 'merged'

export const MOST = { title: 80, description: 300, synonym: 60, synonyms: 40 }

/** `others`: all themes and topics but the one that is changed; of `words` the level is that of the topic. */
export function wordTopic(
  words: TopicWords,
  { others, isTheme }: { others: EditedTopic[]; isTheme: boolean },
): Decision<TopicWords, TopicRefusal> {
  const because = titleObstacle(words, others) ?? textObstacle(words)
  if (because) return refuse(because)
  const hasTheme = others.some(({ id, themeId }) => id === words.themeId && themeId === null)
  if (!isTheme && !hasTheme) return refuse('theme-missing')
  return allow({ ...words, themeId: isTheme ? null : words.themeId })
}

/** A change names the revision it was based on: nobody overwrites what they have not read. */
export function changeTopic(
  topic: EditedTopic,
  words: TopicWords,
  { others, base }: { others: EditedTopic[]; base: number },
): Decision<EditedTopic | 'unchanged', TopicRefusal> {
  const decision = wordTopic(words, { others, isTheme: topic.themeId === null })
  if (!decision.ok) return decision
  if (topic.mergedInto !== null) return refuse('merged')
  const changed = { ...topic, ...decision.outcome }
  if (saysTheSame(topic, changed)) return allow('unchanged')
  if (base !== topic.revision) return refuse('stale')
  return allow({ ...changed, revision: topic.revision + 1 })
}

function saysTheSame(one: TopicWords, other: TopicWords): boolean {
  const said = ({ themeId, title, description, synonyms }: TopicWords) => JSON.stringify([themeId, title, description, synonyms])
  return said(one) === said(other)
}

function titleObstacle({ title }: TopicWords, others: EditedTopic[]): TopicRefusal | null {
  if (title === '') return 'title-missing'
  if (characterCount(title) > MOST.title) return 'title-too-long'
  return others.some((other) => fold(other.title) === fold(title)) ? 'title-taken' : null
}

function textObstacle({ description, synonyms }: TopicWords): TopicRefusal | null {
  if (characterCount(description) > MOST.description) return 'description-too-long'
  if (synonyms.length > MOST.synonyms) return 'too-many-synonyms'
  return synonyms.some((synonym) => characterCount(synonym) > MOST.synonym) ? 'synonym-too-long' : null
}

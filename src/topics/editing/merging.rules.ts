import { allow, refuse, type Decision } from '../../plain/decision.ts'
import type { EditedTopic } from './topic.rules.ts'

export type MergeRefusal = 'target-missing' | 'is-theme' | 'already-merged' | 'has-merged' | 'merge-stale'
export type SeparateRefusal = 'not-merged' | 'merge-stale'

type Asked = { targetId: string; base: number; all: EditedTopic[] }

/** One topic goes into another, which stands for both from then on. One step only, so that it can be undone as it was done. */
export function mergeTopic(
  topic: EditedTopic,
  { targetId, base, all }: Asked,
): Decision<EditedTopic | 'unchanged', MergeRefusal> {
  if (topic.themeId === null) return refuse('is-theme')
  if (topic.mergedInto !== null) return topic.mergedInto === targetId ? allow('unchanged') : refuse('already-merged')
  if (all.some(({ mergedInto }) => mergedInto === topic.id)) return refuse('has-merged')
  if (!targetsOf(topic, all).some(({ id }) => id === targetId)) return refuse('target-missing')
  if (base !== topic.revision) return refuse('merge-stale')
  return allow({ ...topic, mergedInto: targetId, revision: topic.revision + 1 })
}

/** The topics that it may go into. */
export function targetsOf(topic: EditedTopic, all: EditedTopic[]): EditedTopic[] {
  return all.filter(({ id, themeId, mergedInto }) => id !== topic.id && themeId !== null && mergedInto === null)
}

export function separateTopic(topic: EditedTopic, base: number): Decision<EditedTopic, SeparateRefusal> {
  if (topic.mergedInto === null) return refuse('not-merged')
  if (base !== topic.revision) return refuse('merge-stale')
  return allow({ ...topic, mergedInto: null, revision: topic.revision + 1 })
}

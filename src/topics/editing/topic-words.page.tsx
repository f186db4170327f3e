import { paths } from '../../paths.ts'
import type { MergeRefusal } from './merging.rules.ts'
import type { TopicRefusal } from './topic.rules.ts'

export const topicRefusalText: Record<TopicRefusal, string> = {
  'title-missing': 'Bitte geben Sie einen Namen an.',
  'title-too-long': 'Bitte kürzen Sie den Namen auf höchstens 80 Zeichen.',
  'title-taken': 'So heißt schon ein anderes Thema. Bitte nehmen Sie dieses, oder wählen Sie einen anderen Namen.',
  'description-too-long': 'Bitte kürzen Sie die Beschreibung auf höchstens 300 Zeichen.',
  'synonym-too-long': 'Ein Synonym hat höchstens 60 Zeichen. Bitte kürzen Sie es; jedes steht in einer eigenen Zeile.',
  'too-many-synonyms': 'Ein Thema hat höchstens 40 Synonyme. Bitte lassen Sie einige weg.',
  'theme-missing': 'Bitte wählen Sie den Bereich, zu dem das Thema gehört.',
  merged: 'Dieses Thema ist mit einem anderen zusammengeführt. Bitte machen Sie das zuerst rückgängig.',
  stale: 'Dieses Thema wurde inzwischen geändert. Bitte laden Sie die Seite neu und ändern Sie es dann.',
}

/** The field beside which it is said. */
export function fieldOf(because: TopicRefusal): string {
  if (because === 'stale' || because === 'merged') return 'form'
  if (because === 'theme-missing') return 'themeId'
  if (because === 'description-too-long') return 'description'
  return because.startsWith('title') ? 'title' : 'synonyms'
}

export const topicsTrail = [{ label: 'Themen pflegen', href: paths.topics.list.to() }]

export const mergeRefusalText: Record<MergeRefusal, string> = {
  'target-missing': 'Bitte wählen Sie das Thema, das für beide stehen soll.',
  'is-theme': 'Ein Bereich lässt sich nicht zusammenführen. Ordnen Sie seine Themen einem anderen Bereich zu.',
  'already-merged': 'Dieses Thema ist schon mit einem anderen zusammengeführt.',
  'has-merged':
    'In diesem Thema ist schon ein anderes aufgegangen. Bitte machen Sie das zuerst rückgängig, oder führen Sie in umgekehrter Richtung zusammen.',
  'merge-stale': 'Dieses Thema wurde inzwischen geändert. Bitte laden Sie die Seite neu und entscheiden Sie dann.',
}

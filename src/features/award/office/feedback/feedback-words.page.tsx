import type { BadgeTone } from '../../../../ui/badge.tsx'
import type { FeedbackRefusal, FeedbackState } from './feedback.rules.ts'

export const feedbackBadge: Record<FeedbackState, { label: string; tone: BadgeTone }> = {
  missing: { label: 'Fehlt', tone: 'warning' },
  written: { label: 'Geschrieben', tone: 'info' },
  proofread: { label: 'Gegengelesen', tone: 'info' },
  released: { label: 'Freigegeben', tone: 'success' },
}

export const feedbackRefusalText: Record<FeedbackRefusal, string> = {
  'not-due': 'Über diesen Beitrag ist noch nicht entschieden, oder er ist ausgezeichnet. Eine Rückmeldung ist nicht vorgesehen.',
  released: 'Die Rückmeldung ist freigegeben und wird nicht mehr geändert.',
  empty: 'Bitte schreiben Sie eine Rückmeldung.',
  unchanged: 'Dieser Text ist schon gespeichert.',
  stale: 'Der Text ist inzwischen geändert worden. Bitte lesen Sie die neue Fassung; Ihre Eingabe steht unten.',
  'nothing-written': 'Es ist noch nichts geschrieben.',
  'own-text': 'Gegenlesen muss eine zweite Person; diesen Text haben Sie selbst geschrieben.',
  'already-proofread': 'Diese Fassung ist schon gegengelesen.',
  'not-public': 'Freigeben können Sie die Rückmeldung, sobald die Ergebnisse veröffentlicht sind.',
}

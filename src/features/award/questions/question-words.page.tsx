import { Badge, type BadgeTone } from '../../../ui/badge.tsx'
import {
  questionState,
  type CloseRefusal,
  type DraftRefusal,
  type PublishRefusal,
  type QuestionFacts,
  type QuestionOrigin,
  type QuestionState,
} from './answering.rules.ts'

export const originText: Record<QuestionOrigin, string> = {
  form: 'Formular',
  'office-hour': 'Sprechstunde',
  mail: 'E-Mail, von uns eingetragen',
}
const stateText: Record<QuestionState, string> = {
  new: 'Neu',
  drafted: 'Antwort entworfen',
  published: 'Veröffentlicht',
  closed: 'Einzeln beantwortet',
}
const stateTone: Record<QuestionState, BadgeTone> = { new: 'info', drafted: 'warning', published: 'success', closed: 'neutral' }

export function QuestionBadge({ one }: { one: QuestionFacts }) {
  const state = questionState(one)
  return <Badge tone={stateTone[state]} label={stateText[state]} />
}

const ENDED = {
  'already-published': 'Die Antwort auf diese Frage ist schon veröffentlicht. Ändern können Sie sie bei der Ausgabe.',
  'already-closed': 'Diese Frage ist schon einzeln beantwortet und abgeschlossen.',
}

export const draftRefusalText: Record<DraftRefusal, string> = {
  ...ENDED,
  'changed-meanwhile':
    'Die Antwort wurde inzwischen geändert. Bitte öffnen Sie die Frage in einem zweiten Fenster, übernehmen Sie, was Sie brauchen, und senden Sie dann noch einmal.',
}

export const publishRefusalText: Record<PublishRefusal, string> = {
  ...ENDED,
  'changed-meanwhile':
    'Die Antwort wurde geändert, seit Sie diese Seite geöffnet haben. Bitte lesen Sie sie noch einmal, bevor Sie sie veröffentlichen.',
  'not-drafted': 'Zu dieser Frage gibt es noch keinen Entwurf einer Antwort.',
  'condition-gone':
    'Die Bedingung, auf die sich die Antwort bezieht, gibt es nicht mehr. Bitte wählen Sie im Entwurf eine andere oder keine.',
}

export const closeRefusalText: Record<CloseRefusal, string> = ENDED

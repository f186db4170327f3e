import { Badge, type BadgeTone } from '../../../ui/badge.tsx'
import {
  hourQuestionState,
  type AnswerRefusal,
  type AskHourRefusal,
  type HourQuestionState,
  type QuestionFacts,
  type ReturnRefusal,
  type TakeRefusal,
} from './hour.rules.ts'
import type { SetHourRefusal } from './slot.rules.ts'

const stateText: Record<HourQuestionState, string> = {
  waiting: 'wartet',
  up: 'an der Reihe',
  answered: 'beantwortet',
  removed: 'entfällt',
}
const stateTone: Record<HourQuestionState, BadgeTone> = {
  waiting: 'neutral',
  up: 'info',
  answered: 'success',
  removed: 'neutral',
}

export function HourBadge({ one }: { one: QuestionFacts }) {
  const state = hourQuestionState(one)
  return <Badge tone={stateTone[state]} label={stateText[state]} />
}

export const askHourRefusalText: Record<AskHourRefusal, string> = {
  'no-office-hour': 'Zu dieser Veranstaltung lassen sich keine Fragen stellen.',
  cancelled: 'Diese Sprechstunde ist abgesagt.',
  over: 'Diese Sprechstunde ist vorbei. Bitte stellen Sie Ihre Frage dem Wettbewerbsbüro.',
  'slot-missing': 'Bitte wählen Sie einen Termin aus der Liste.',
  'slot-taken': 'Diesen Termin hat inzwischen jemand anderes. Bitte wählen Sie einen freien.',
  'slot-past': 'Dieser Termin ist schon vorbei. Bitte wählen Sie einen späteren.',
  'entry-not-own': 'Bitte wählen Sie einen Ihrer Beiträge, oder keinen.',
}

export const takeHourRefusalText: Record<TakeRefusal, string> = {
  'not-begun': 'Aufrufen können Sie Fragen ab zehn Minuten vor Beginn der Sprechstunde.',
  'another-is-up': 'Eine andere Frage ist an der Reihe. Bitte schließen Sie diese zuerst ab.',
  'already-done': 'Diese Frage ist schon abgeschlossen.',
}

export const returnHourRefusalText: Record<ReturnRefusal, string> = {
  'already-done': 'Dieser Termin ist schon aufgerufen, abgeschlossen oder zurückgegeben.',
  'slot-begun': 'Dieser Termin hat schon begonnen. Bitte sagen Sie in der Sprechstunde Bescheid.',
  'no-slot': 'Zu dieser Frage gehört kein Termin, den Sie zurückgeben könnten.',
}

export const setHourRefusalText: Record<SetHourRefusal, string> = {
  'slots-given':
    'Es sind schon Termine vergeben, die mit einer anderen Dauer zu anderer Zeit begännen. Bitte lassen Sie die Dauer, wie sie ist, oder schließen Sie zuerst die Fragen mit Termin ab („Nicht aufrufen“).',
}

export const answerHourRefusalText: Record<AnswerRefusal, string> = {
  'not-up': 'Diese Frage ist nicht an der Reihe. Bitte rufen Sie sie zuerst auf.',
  'unknown-adviser': 'Bitte wählen Sie, wer geantwortet hat, aus der Liste der Beratenden.',
}

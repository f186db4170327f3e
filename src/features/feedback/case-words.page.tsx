import { germanDay } from '../../plain/german-day.ts'
import { Badge, type BadgeTone } from '../../ui/badge.tsx'
import type { Case } from './case.queries.ts'
import {
  isOverdue,
  stateOf,
  type AnswerKind,
  type AnswerRefusal,
  type CaseKind,
  type CaseState,
  type TakeRefusal,
} from './case.rules.ts'

export const kindText: Record<CaseKind, string> = { contact: 'Kontakt', barrier: 'Barriere' }
export const answerText: Record<AnswerKind, string> = {
  interim: 'Zwischennachricht',
  answer: 'Antwort',
  rejection: 'Ablehnung',
}
const stateText: Record<CaseState, string> = { open: 'Offen', taken: 'In Arbeit', answered: 'Beantwortet', declined: 'Abgelehnt' }
const stateTone: Record<CaseState, BadgeTone> = { open: 'info', taken: 'neutral', answered: 'success', declined: 'neutral' }

export function StateBadge({ one }: { one: Pick<Case, 'takenBy' | 'closing'> }) {
  const state = stateOf(one)
  return <Badge tone={stateTone[state]} label={stateText[state]} />
}

/** What is owed next and until when; nothing once it is closed. */
export function DueText({ one, today }: { one: Case; today: string }) {
  if (one.nextDueOn === null) return <>–</>
  const what = one.nextDueOn === one.noticeDueOn ? 'Zwischennachricht' : 'Antwort'
  return (
    <>
      {what} bis {germanDay(one.nextDueOn)}
      {isOverdue(one, today) ? (
        <>
          {' '}
          <Badge tone="danger" label="Überfällig" />
        </>
      ) : null}
    </>
  )
}

export const takeRefusalText: Record<TakeRefusal, string> = {
  closed: 'Dieser Vorgang ist schon abgeschlossen.',
}

export const answerRefusalText: Record<AnswerRefusal, string> = {
  closed: 'Dieser Vorgang ist inzwischen abgeschlossen. Ihr Text wurde nicht gesendet.',
  'sent-otherwise':
    'Aus diesem Formular haben Sie schon einen anderen Text gesendet; er steht unter den Antworten. Dieser hier wurde nicht gesendet. Bitte öffnen Sie den Vorgang neu, wenn Sie noch etwas schreiben möchten.',
  'nobody-to-tell':
    'Hier wurde keine E-Mail-Adresse angegeben, eine Zwischennachricht erreicht niemanden. Bitte halten Sie den Stand in einer Notiz fest.',
  'gap-left':
    'Im Text steht noch „[Vom Betreiber zu ergänzen …]“ oder „[Hier ergänzen …]“. Bitte setzen Sie dort die Angaben ein oder streichen Sie die Stelle.',
  'ombuds-missing':
    'Bitte weisen Sie auf die Ombudsstelle hin (§ 10d BGG NRW), wenn eine gemeldete Barriere noch besteht. Die Vorlage enthält den Hinweis.',
}

import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { ConflictCase, LiftRefusal, SetRefusal } from '../../judging/conflict.rules.ts'
import { conflictBadge, factOfJurorText } from '../../judging/conflict-words.page.tsx'
import { officeTrail } from '../entries/office-words.page.tsx'
import type { NotedAdvice } from '../../judging/advice.queries.ts'
import { AdvicePart } from './advice.page.tsx'
import { History, LiftPart, SetPart } from './conflict-parts.page.tsx'
import type { ConflictHistory } from './conflicts.queries.ts'

export const setRefusalText: Record<SetRefusal, string> = {
  'conflict-stands': 'Für dieses Jurymitglied ist bei diesem Beitrag schon eine Befangenheit vermerkt.',
  'of-the-jury':
    'Sie haben oder hatten einen Sitz in dieser Jury. Über Befangenheit entscheiden nur Personen, die nie in ihr saßen.',
}
export const liftRefusalText: Record<LiftRefusal | 'unknown', string> = {
  'of-the-jury':
    'Sie haben oder hatten einen Sitz in dieser Jury. Über Befangenheit entscheiden nur Personen, die nie in ihr saßen.',
  'nothing-to-lift': 'Es ist keine Befangenheit vermerkt, die aufgehoben werden könnte.',
  'already-asked': 'Die Aufhebung ist schon beantragt. Es fehlt die Bestätigung einer zweiten Person.',
  'not-asked-for': 'Die Aufhebung ist nicht beantragt. Bitte beantragen Sie sie zuerst.',
  'same-person': 'Sie haben die Aufhebung selbst beantragt. Bestätigen muss sie eine andere Person des Wettbewerbsbüros.',
  unknown: 'Dieser Beitrag oder dieses Jurymitglied gehört nicht mehr zur Bewertung.',
}

export type ConflictView = {
  known: ConflictCase
  who: string
  /** The title once opened, else the lead. */
  what: string
  history: ConflictHistory[]
  advices: NotedAdvice[]
  /** Who looks. */
  ownPersonId: string
  values?: Record<string, string>
  errors?: FieldErrors
}

export function conflictPage(view: ConflictView): Page {
  const { known, who, what, history, errors } = view
  return {
    title: `Befangenheit: ${who}`,
    trail: [...officeTrail, { label: 'Befangenheit', href: paths.office.conflicts.matrix.to() }],
    errors,
    body: (
      <>
        <p class="ik-lead">
          {what}: <Badge {...conflictBadge[known.state]} />
        </p>
        <Facts known={known} />
        {known.state === 'declared' ? <LiftPart {...view} /> : <SetPart {...view} />}
        <AdvicePart {...view} />
        <History history={history} />
      </>
    ),
  }
}

function Facts({ known }: { known: ConflictCase }) {
  if (known.facts.length === 0) return null
  return (
    <Notice tone="info" title="Vorschlag aus den Angaben im Portal">
      <ul>
        {known.facts.map((fact) => (
          <li key={fact}>{factOfJurorText[fact]}</li>
        ))}
      </ul>
      <p>Das Jurymitglied wird vor dem Lesen danach gefragt. Vermerkt ist damit noch nichts.</p>
    </Notice>
  )
}

import type { BadgeTone } from '../../../../ui/badge.tsx'
import { paths } from '../../../../paths.ts'
import type { CellState, ClosingRefusal, ExcuseRefusal, UnsealingRefusal } from '../../judging/closing.rules.ts'
import { officeTrail } from '../entries/office-words.page.tsx'

export const scoringTrail = [...officeTrail, { label: 'Stand der Bewertung', href: paths.office.scoring.progress.to() }]

export const cellBadge: Record<CellState, { label: string; tone: BadgeTone }> = {
  sealed: { label: 'versiegelt', tone: 'success' },
  open: { label: 'offen', tone: 'warning' },
  excused: { label: 'entschuldigt', tone: 'info' },
  conflicted: { label: 'befangen', tone: 'neutral' },
  vacant: { label: 'unbesetzt', tone: 'neutral' },
}

export const closingRefusalText: Record<ClosingRefusal, string> = {
  'not-in-jury-phase': 'Abgeschlossen werden kann eine Kategorie erst in der Zeit der Jury.',
  'already-closed': 'Diese Bewertungsrunde ist bereits abgeschlossen.',
  'acted-before': 'Sie haben den Abschluss schon erklärt. Es fehlt die Erklärung einer zweiten Person des Wettbewerbsbüros.',
  'sheets-missing': 'Es fehlen noch Bewertungen. Jeder Sitz muss versiegelt haben, entschuldigt oder befangen sein.',
  'no-quorum': 'Mindestens ein Beitrag hat weniger versiegelte Bewertungen, als die Ausgabe für einen Beschluss verlangt.',
}

export const excuseRefusalText: Record<ExcuseRefusal, string> = {
  'not-open': 'Dieser Sitz kann bei diesem Beitrag nicht entschuldigt werden: Seine Bewertung ist nicht offen.',
  'category-closed': 'Diese Bewertungsrunde ist bereits abgeschlossen.',
  'reason-missing': 'Bitte geben Sie den Grund an.',
}

export const unsealingRefusalText: Record<UnsealingRefusal, string> = {
  'does-not-count': 'Diese Versiegelung zählt nicht mehr. Es gibt nichts aufzuheben.',
  'category-closed': 'Die Kategorie ist abgeschlossen, ihre Bewertungen sind bekannt. Aufgehoben wird nichts mehr.',
  'same-person': 'Sie haben die Aufhebung selbst beantragt. Bestätigen muss sie eine zweite Person des Wettbewerbsbüros.',
  'reason-missing': 'Bitte geben Sie den Grund an.',
  'asked-meanwhile':
    'Inzwischen hat eine andere Person die Aufhebung beantragt. Bitte lesen Sie den Grund; Sie können sie dann bestätigen.',
  'nothing-asked': 'Die Aufhebung ist noch nicht beantragt. Bitte beantragen Sie sie mit einem Grund.',
}

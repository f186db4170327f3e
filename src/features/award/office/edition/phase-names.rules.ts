import type { PhaseKind } from '../../edition.rules.ts'

export const phaseNames: Record<PhaseKind, string> = {
  announced: 'Ankündigung',
  opens: 'Beginn der Einreichung',
  closes: 'Einreichungsschluss',
  jury: 'Beginn der Bewertung',
  decision: 'Entscheidung der Jury',
  ceremony: 'Preisverleihung',
}

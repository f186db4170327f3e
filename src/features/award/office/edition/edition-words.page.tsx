import { paths } from '../../../../paths.ts'
import type { Crumb } from '../../../../platform/page.ts'
import type { BadgeTone } from '../../../../ui/badge.tsx'
import { type Edition, type Phase, phaseOf } from '../../edition.rules.ts'
import { officeTrail } from '../entries/office-words.page.tsx'

export const editionTrail: Crumb[] = [...officeTrail, { label: 'Ausgaben', href: paths.office.edition.list.to() }]

const phaseBadges: Record<Phase, { label: string; tone: BadgeTone }> = {
  unannounced: { label: 'Freigegeben, noch nicht angekündigt', tone: 'info' },
  upcoming: { label: 'Angekündigt', tone: 'info' },
  open: { label: 'Einreichung läuft', tone: 'success' },
  closed: { label: 'Einreichung beendet', tone: 'neutral' },
  jury: { label: 'Jury', tone: 'neutral' },
  decided: { label: 'Entschieden', tone: 'neutral' },
  awarded: { label: 'Verliehen', tone: 'neutral' },
  archived: { label: 'Archiviert', tone: 'neutral' },
}

export type KnownEdition = { edition: Edition; inPreparation: boolean }

export function editionBadge({ edition, inPreparation }: KnownEdition, now: Date): { label: string; tone: BadgeTone } {
  return inPreparation ? { label: 'In Vorbereitung', tone: 'warning' } : phaseBadges[phaseOf(edition, now)]
}

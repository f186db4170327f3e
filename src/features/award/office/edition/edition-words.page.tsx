import { paths } from '../../../../paths.ts'
import type { Crumb } from '../../../../platform/page.ts'
import type { BadgeTone } from '../../../../ui/badge.tsx'
import { type Edition, type Phase, phaseOf } from '../../edition.rules.ts'

/** Past the office's start page: editors read here too, and may not go there. */
export const editionListTrail: Crumb[] = [{ label: 'Landespreis', href: paths.award.call.to() }]
export const editionTrail: Crumb[] = [...editionListTrail, { label: 'Ausgaben bearbeiten', href: paths.office.edition.list.to() }]

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

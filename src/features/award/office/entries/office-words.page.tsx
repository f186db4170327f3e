import type { BadgeTone } from '../../../../ui/badge.tsx'
import { paths } from '../../../../paths.ts'
import type { Crumb } from '../../../../platform/page.ts'

export const officeTrail: Crumb[] = [
  { label: 'Landespreis', href: paths.award.call.to() },
  { label: 'Wettbewerbsbüro', href: paths.office.start.to() },
]

export function admittedBadge(admitted: boolean | null): { label: string; tone: BadgeTone } {
  if (admitted === null) return { label: 'Prüfung offen', tone: 'info' }
  return admitted ? { label: 'Zugelassen', tone: 'success' } : { label: 'Nicht zugelassen', tone: 'danger' }
}

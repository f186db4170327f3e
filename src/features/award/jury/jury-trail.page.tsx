import { paths } from '../../../paths.ts'
import type { Crumb } from '../../../platform/page.ts'

export const JURY_TRAIL: Crumb[] = [
  { label: 'Startseite', href: paths.home.to() },
  { label: 'Bewertung', href: paths.jury.start.to() },
]

import { paths } from '../../../../paths.ts'
import type { Crumb } from '../../../../platform/page.ts'
import type { Entry } from '../../entry.rules.ts'
import { entryTrail } from '../step.page.tsx'

export const WINNER_TITLE = 'Ihr Preis'

/** To the pages below the winner's own. */
export function winnerTrail(entry: Entry): Crumb[] {
  return [...entryTrail(entry), { label: WINNER_TITLE, href: paths.award.winner.to({ entryId: entry.id }) }]
}

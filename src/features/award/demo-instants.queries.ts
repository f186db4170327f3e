import { berlinDaysLater, berlinInstant } from '../../platform/berlin.ts'
import type { Db } from '../../platform/db.ts'

export type DemoInstants = Record<'vor-dem-start' | 'einreichung' | 'letzte-minute' | 'jury' | 'preisverleihung', Date>

/** Where the demo clock may jump to, derived from the phases of the running edition. */
export async function findDemoInstants(db: Db): Promise<DemoInstants> {
  const rows = await db
    .selectFrom('award_phases')
    .innerJoin('award_editions', 'award_editions.id', 'award_phases.edition_id')
    .where('award_editions.archived', '=', false)
    .where('award_editions.in_preparation', '=', false)
    .orderBy('award_editions.number')
    .select(['award_phases.kind', 'award_phases.at'])
    .execute()
  const phase = (kind: string) => rows.find((row) => row.kind === kind)?.at ?? DEMO_START
  return {
    'vor-dem-start': berlinDaysLater(phase('opens'), -3),
    einreichung: DEMO_START,
    'letzte-minute': new Date(phase('closes').getTime() - 60_000),
    jury: berlinDaysLater(phase('closes'), 7),
    preisverleihung: berlinDaysLater(phase('ceremony'), 1),
  }
}

/** Half an hour before the office hour of the 2nd edition. */
export const DEMO_START = berlinInstant('2025-12-04T09:30')

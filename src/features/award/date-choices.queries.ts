import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

/** As addresses say: '2025-2026/sprechstunde'. */
export type DateChoice = { awardDate: string; title: string; startsAt: Date }

/** What an event of the portal can be; of the newest edition first. */
export async function listDateChoices(db: Db): Promise<DateChoice[]> {
  const { rows } = await sql<DateChoice>`
    select edition.slug || '/' || day.slug as "awardDate", day.title, day.starts_at as "startsAt"
    from award_dates day join award_editions edition on edition.id = day.edition_id
    where not edition.in_preparation order by edition.number desc, day.starts_at, day.slug`.execute(db)
  return rows
}

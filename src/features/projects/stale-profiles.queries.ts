import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

/** Whose day of confirmation has passed, and since when the first one; nothing where there is none. */
export async function countStaleProfiles(db: Db, today: string): Promise<{ count: number; since: string }[]> {
  const { rows } = await sql<{ count: number; since: string }>`
    select count(*)::int as count, min(due_on)::text as since from projects_due_days where due_on <= ${today}::date
    having count(*) > 0`.execute(db)
  return rows
}

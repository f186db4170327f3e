import { sql } from 'kysely'
import type { Keeper } from '../../people/index.ts'
import type { Db } from '../../platform/db.ts'

const old = (keepDays: number) => sql`select id from feedback_case_states
  where closed_at <= portal_now() - make_interval(days => ${keepDays})`

/** With everything that was answered and noted about them; the events stay. */
export async function removeOldCases(db: Db, keepDays: number): Promise<number> {
  const { numAffectedRows } = await sql`delete from feedback_cases where id in (${old(keepDays)})`.execute(db)
  return Number(numAffectedRows ?? 0)
}

export async function countOldCases(db: Db, keepDays: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (${old(keepDays)}) old`.execute(db)
  return rows[0]?.count ?? 0
}

/** What was reported stays to be mended; by whom does not. */
const forget: Keeper['forget'] = async (tx, { email }) => {
  await sql`update feedback_cases set name = '', email = '' where email = ${email}`.execute(tx)
}

export const senderKeeper: Keeper = { forget }

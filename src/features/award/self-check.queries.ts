import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import type { SelfCheck, SelfCheckAnswers } from './self-check.rules.ts'

/** Whoever knows the id may read it: it is 122 random bits and the answers name nobody. */
export async function findSelfCheck(db: Db, id: string): Promise<SelfCheck | null> {
  const row = await db.selectFrom('award_self_checks').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? { id: row.id, editionId: row.edition_id, answers: answersIn(row.answers), checkedAt: row.checked_at } : null
}

/** Those given before the form asked for the lead's name have none. */
function answersIn(stored: unknown): SelfCheckAnswers {
  return { leadName: '', ...(stored as Omit<SelfCheckAnswers, 'leadName'>) }
}

export async function recordSelfCheck(
  tx: Tx,
  check: { editionId: string; answers: SelfCheckAnswers; checkedAt: Date },
): Promise<string> {
  const row = await tx
    .insertInto('award_self_checks')
    .values({ edition_id: check.editionId, answers: JSON.stringify(check.answers), checked_at: check.checkedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Longer than any competition is open: whoever comes back later answers anew. */
export async function removeOldSelfChecks(db: Db, keepDays: number): Promise<number> {
  const { numAffectedRows } = await sql`delete from award_self_checks
    where checked_at < portal_now() - make_interval(days => ${keepDays})`.execute(db)
  return Number(numAffectedRows ?? 0)
}

import { sql } from 'kysely'
import type { Db, Tx } from './db.ts'

export type RetentionName =
  | 'sent-mail-texts'
  | 'self-checks'
  | 'drafts-never-handed-in'
  | 'removed-files'
  | 'left-subscriptions'
  | 'feedback-cases'
  | 'askers-of-questions'
  | 'event-registrations'
  | 'answer-remarks'

/** Nothing older may be there. */
export async function findKeepDays(db: Db, name: RetentionName): Promise<number> {
  const row = await db.selectFrom('platform_retention').where('name', '=', name).select('keep_days').executeTakeFirstOrThrow()
  return row.keep_days
}

/** False when this night has had its run, here or on another machine. */
export async function beginRetentionRun(db: Db, night: Date): Promise<boolean> {
  const row = await db
    .insertInto('platform_retention_runs')
    .values({ night })
    .onConflict((conflict) => conflict.column('night').doNothing())
    .returning('night')
    .executeTakeFirst()
  return row !== undefined
}

export async function changeRetentionReport(db: Db, night: Date, removed: Record<string, number>): Promise<void> {
  await db
    .updateTable('platform_retention_runs')
    .set({ removed: JSON.stringify(removed) })
    .where('night', '=', night)
    .execute()
}

/**
 * Held from before the bytes are kept until the row that names them is written, and while they are collected: whoever brings the
 * same bytes at that moment must not find a file that is about to go.
 */
export async function holdBlob(tx: Tx, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`.execute(tx)
}

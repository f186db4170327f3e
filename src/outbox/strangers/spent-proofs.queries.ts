import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

/** False when it was spent before: working once is good for one form sent. */
export async function recordProofSpent(db: Db, formId: string): Promise<boolean> {
  const row = await db
    .insertInto('outbox_spent_proofs')
    .values({ form_id: formId })
    .onConflict((conflict) => conflict.column('form_id').doNothing())
    .returning('form_id')
    .executeTakeFirst()
  return row !== undefined
}

/** A form is taken for a day; its seal says so by the real clock. */
export async function removeOldProofs(db: Db): Promise<void> {
  await sql`delete from outbox_spent_proofs where spent_at < clock_timestamp() - interval '2 days'`.execute(db)
}

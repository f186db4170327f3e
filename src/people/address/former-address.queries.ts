import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { sha256 } from '../../platform/random.ts'
import { UNDO_DAYS } from './address.rules.ts'

export async function recordFormerAddress(
  tx: Tx,
  { personId, email, token }: { personId: string; email: string; token: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into people_former_addresses (person_id, email, token_hash, changed_at, expires_at)
    select ${personId}, ${email}, ${sha256(token)}, at, at + ${UNDO_DAYS} * interval '1 day' from clock_timestamp() as at
    returning id`.execute(tx)
  return (rows[0] as { id: string }).id
}

const open = sql<boolean>`undone_at is null and expires_at > clock_timestamp()`

/** Looks, and uses nothing up. */
export async function findFormerAddress(db: Db, token: string) {
  return db
    .selectFrom('people_former_addresses')
    .where('token_hash', '=', sha256(token))
    .where(open)
    .select(['person_id as personId', 'email', 'changed_at as changedAt'])
    .executeTakeFirst()
}

/** The links of this change and of all later ones are dead with it: who changed it on cannot change it back. */
export async function recordUndone(tx: Tx, { personId, changedAt }: { personId: string; changedAt: Date }): Promise<boolean> {
  const { rows } = await sql`
    update people_former_addresses set undone_at = clock_timestamp()
    where person_id = ${personId} and changed_at >= ${changedAt} and ${open} returning 1`.execute(tx)
  return rows.length > 0
}

/** Kept for its former holder as long as the change can be taken back. */
export async function isKeptForSomebody(db: Db, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('people_former_addresses')
    .where('email', '=', email)
    .where(open)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function removeOldAddresses(db: Db): Promise<void> {
  await sql`delete from people_former_addresses where expires_at < clock_timestamp()`.execute(db)
  await sql`delete from people_address_changes where expires_at < clock_timestamp()`.execute(db)
}

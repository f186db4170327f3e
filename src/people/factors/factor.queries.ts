import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { sha256 } from '../../platform/random.ts'

/** The secret is encrypted; totp-secret.ts reads it. */
export async function findTotp(db: Db, personId: string) {
  return db
    .selectFrom('people_totps')
    .where('person_id', '=', personId)
    .select(['encrypted_secret as encrypted', 'confirmed_at as confirmedAt'])
    .executeTakeFirst()
}

/** The first one stays until it is removed. */
export async function ensurePendingTotp(db: Db, personId: string, encrypted: string): Promise<void> {
  await db
    .insertInto('people_totps')
    .values({ person_id: personId, encrypted_secret: encrypted })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute()
}

/** Everything that does not begin like this. */
export async function listOtherTotps(db: Db, prefix: string) {
  return db
    .selectFrom('people_totps')
    .where(sql<boolean>`not starts_with(encrypted_secret, ${prefix})`)
    .select(['person_id as personId', 'encrypted_secret as encrypted'])
    .limit(200)
    .execute()
}

/** Unless it was replaced or removed meanwhile. */
export async function changeEncryption(
  db: Db,
  { personId, from, to }: { personId: string; from: string; to: string },
): Promise<void> {
  await db
    .updateTable('people_totps')
    .set({ encrypted_secret: to })
    .where('person_id', '=', personId)
    .where('encrypted_secret', '=', from)
    .execute()
}

/** False when the code of this step, or of a later one, has been used already: one statement, so two at once are one success. */
export async function recordTotpStep(db: Db | Tx, personId: string, step: number): Promise<boolean> {
  const row = await db
    .updateTable('people_totps')
    .set({ last_step: step })
    .where('person_id', '=', personId)
    .where((where) => where.or([where('last_step', 'is', null), where('last_step', '<', step)]))
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function recordTotpConfirmed(tx: Tx, personId: string, at: Date): Promise<void> {
  await tx.updateTable('people_totps').set({ confirmed_at: at }).where('person_id', '=', personId).execute()
}

export async function removeTotp(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('people_totps').where('person_id', '=', personId).execute()
}

/** The old ones are dead. */
export async function recordRecoveryCodes(tx: Tx, personId: string, codes: readonly string[]): Promise<void> {
  await tx.deleteFrom('people_recovery_codes').where('person_id', '=', personId).execute()
  await tx
    .insertInto('people_recovery_codes')
    .values(codes.map((code) => ({ person_id: personId, code_hash: recoveryHash(personId, code) })))
    .execute()
}

export async function recordRecoveryCodeUsed(db: Db, personId: string, code: string): Promise<boolean> {
  const { rows } = await sql`
    update people_recovery_codes set used_at = clock_timestamp()
    where person_id = ${personId} and code_hash = ${recoveryHash(personId, code)} and used_at is null
    returning 1`.execute(db)
  return rows.length > 0
}

export async function countRecoveryCodes(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom('people_recovery_codes')
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('left'))
    .executeTakeFirstOrThrow()
  return Number(row.left)
}

/** 16 readable characters carry 79 bits: a fast hash is enough. Signs between them and small letters do not matter. */
function recoveryHash(personId: string, code: string): string {
  return sha256(`${personId}:${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`)
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { sha256 } from '../../platform/random.ts'

/** Challenges count once and for five minutes, over processes and restarts. */
export async function recordPasskeyChallenge(db: Db, challenge: string): Promise<void> {
  await sql`
    insert into people_passkey_challenges (challenge_hash, created_at, expires_at)
    select ${sha256(challenge)}, at, at + interval '5 minutes' from clock_timestamp() as at`.execute(db)
}

export async function removePasskeyChallenge(db: Db, challenge: string): Promise<boolean> {
  const { rows } = await sql`
    delete from people_passkey_challenges where challenge_hash = ${sha256(challenge)} and expires_at > clock_timestamp() returning 1`.execute(
    db,
  )
  return rows.length > 0
}

export async function removeOldPasskeyChallenges(db: Db): Promise<void> {
  await sql`delete from people_passkey_challenges where expires_at < clock_timestamp()`.execute(db)
}

export async function listPasskeys(db: Db, personId: string) {
  return db
    .selectFrom('people_passkeys')
    .where('person_id', '=', personId)
    .select(['id', 'label', 'transports', 'added_at', 'used_at'])
    .orderBy('added_at')
    .execute()
}

/** Of somebody who may sign in. */
export async function findPasskey(db: Db, credentialId: string) {
  return db
    .selectFrom('people_passkeys as k')
    .leftJoin('people_person_deactivations as d', 'd.person_id', 'k.person_id')
    .where('k.id', '=', credentialId)
    .where('d.person_id', 'is', null)
    .select(['k.id', 'k.person_id', 'k.public_key', 'k.counter', 'k.transports'])
    .executeTakeFirst()
}

export type NewPasskey = {
  id: string
  personId: string
  publicKey: Uint8Array
  counter: number
  transports: string[]
  label: string
  at: Date
}

export async function recordPasskey(tx: Tx, passkey: NewPasskey): Promise<void> {
  await tx
    .insertInto('people_passkeys')
    .values({
      id: passkey.id,
      person_id: passkey.personId,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: passkey.transports,
      label: passkey.label,
      added_at: passkey.at,
    })
    .execute()
}

export async function recordPasskeyUse(db: Db, use: { id: string; counter: number; at: Date }): Promise<void> {
  await db.updateTable('people_passkeys').set({ counter: use.counter, used_at: use.at }).where('id', '=', use.id).execute()
}

export async function removeOwnPasskey(tx: Tx, personId: string, credentialId: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('people_passkeys')
    .where('person_id', '=', personId)
    .where('id', '=', credentialId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { sha256 } from '../../platform/random.ts'
import { CHALLENGE_MINUTES, MOST_ATTEMPTS } from '../sign-in/challenge.rules.ts'
import type { AddressKey } from './address-cookie.ts'

type Wanted = { personId: string; email: string; code: string; secret: string }

/** Only the newest wish of a person counts. */
export async function recordAddressWish(tx: Tx, { personId, email, code, secret }: Wanted): Promise<string> {
  await removeAddressWishes(tx, personId)
  const { rows } = await sql<{ id: string }>`
    insert into people_address_changes (person_id, new_email, code_hash, created_at, expires_at)
    select ${personId}, ${email}, ${codeHash(secret, code)}, at, at + ${CHALLENGE_MINUTES} * interval '1 minute'
    from clock_timestamp() as at
    returning id`.execute(tx)
  return (rows[0] as { id: string }).id
}

export async function removeAddressWishes(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('people_address_changes').where('person_id', '=', personId).execute()
}

const usable = sql<boolean>`used_at is null and attempts < ${MOST_ATTEMPTS} and expires_at > clock_timestamp()`

export async function findAddressWish(db: Db, personId: string, id: string) {
  return db
    .selectFrom('people_address_changes')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where(usable)
    .select('new_email as email')
    .executeTakeFirst()
}

/** Counts the attempt and decides it in one statement, so that parallel guesses are not more guesses. */
export async function recordAddressAttempt(db: Db, personId: string, { id, secret }: AddressKey, code: string): Promise<boolean> {
  const { rows } = await sql<{ right: boolean }>`
    update people_address_changes
    set attempts = attempts + 1, used_at = case when code_hash = ${codeHash(secret, code)} then clock_timestamp() end
    where id = ${id} and person_id = ${personId} and ${usable}
    returning used_at is not null as right`.execute(db)
  return rows[0]?.right ?? false
}

function codeHash(secret: string, code: string): string {
  return sha256(`${secret}:${code}`)
}

/** Under the row lock: two changes of one person come one after the other. */
export async function findPersonForChange(tx: Tx, personId: string) {
  return tx
    .selectFrom('people_persons')
    .where('id', '=', personId)
    .forUpdate()
    .select(['id', 'name', 'email'])
    .executeTakeFirstOrThrow()
}

export async function changeEmail(tx: Tx, personId: string, email: string): Promise<void> {
  await tx.updateTable('people_persons').set({ email }).where('id', '=', personId).execute()
}

/** When two people prove one address at once, this constraint decides. */
export const ONE_PERSON_PER_ADDRESS = 'people_persons_email_key'

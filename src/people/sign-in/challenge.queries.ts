import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { sha256 } from '../../platform/random.ts'
import { CHALLENGE_MINUTES, MOST_ATTEMPTS } from './challenge.rules.ts'

/** What the browser that asked keeps in its cookie. The code is hashed together with `secret`, so the database alone cannot guess it. */
export type ChallengeKey = { id: string; secret: string }
export type Proof = { email: string; returnTo: string }

type NewChallenge = { email: string; token: string; code: string; secret: string; returnTo: string }

/** Real time, not the demo clock, as for sessions. */
export async function recordChallenge(tx: Tx, challenge: NewChallenge): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into people_sign_in_challenges (email, token_hash, code_hash, return_to, created_at, expires_at)
    select ${challenge.email}, ${sha256(challenge.token)}, ${codeHash(challenge)}, ${challenge.returnTo}, at, at + ${CHALLENGE_MINUTES} * interval '1 minute'
    from clock_timestamp() as at
    returning id`.execute(tx)
  return (rows[0] as { id: string }).id
}

function codeHash({ secret, code }: { secret: string; code: string }): string {
  return sha256(`${secret}:${code}`)
}

const usable = sql<boolean>`used_at is null and attempts < ${MOST_ATTEMPTS} and expires_at > clock_timestamp()`

/** Looks, and uses nothing up. */
export async function findUsableLink(db: Db, token: string) {
  return db
    .selectFrom('people_sign_in_challenges')
    .where('token_hash', '=', sha256(token))
    .where(usable)
    .select('email')
    .executeTakeFirst()
}

export async function findUsableChallenge(db: Db, id: string) {
  return db
    .selectFrom('people_sign_in_challenges')
    .where('id', '=', id)
    .where(usable)
    .select(['email', 'attempts'])
    .executeTakeFirst()
}

/** One statement: of twenty at once, one succeeds; the code of the same mail is dead with it. */
export async function recordLinkUsed(db: Db, token: string): Promise<Proof | undefined> {
  const { rows } = await sql<Proof>`
    update people_sign_in_challenges set used_at = clock_timestamp()
    where token_hash = ${sha256(token)} and ${usable}
    returning email, return_to as "returnTo"`.execute(db)
  return rows[0]
}

/** Counts the attempt and decides it in one statement, so that parallel guesses are not more guesses. */
export async function recordCodeAttempt(db: Db, key: ChallengeKey, code: string): Promise<Proof | undefined> {
  const { rows } = await sql<Proof & { right: boolean }>`
    update people_sign_in_challenges
    set attempts = attempts + 1, used_at = case when code_hash = ${codeHash({ secret: key.secret, code })} then clock_timestamp() end
    where id = ${key.id} and ${usable}
    returning email, return_to as "returnTo", used_at is not null as right`.execute(db)
  return rows[0]?.right ? { email: rows[0].email, returnTo: rows[0].returnTo } : undefined
}

/** When the address belongs to its account no more. */
export async function removeChallengesOf(tx: Tx, email: string): Promise<void> {
  await tx.deleteFrom('people_sign_in_challenges').where('email', '=', email).execute()
}

export async function removeOldChallenges(db: Db): Promise<void> {
  await sql`delete from people_sign_in_challenges where expires_at < clock_timestamp() - interval '1 hour'`.execute(db)
}

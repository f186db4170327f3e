import { sql } from 'kysely'
import { compiledOnce } from '../../platform/db-compiled.ts'
import type { Db, Tx } from '../../platform/db.ts'
import { sha256 } from '../../platform/random.ts'
import type { Role } from '../actor.ts'
import { MOST_SESSIONS } from './session.rules.ts'

/** Sessions live in real time (clock_timestamp), so a jump of the demo clock signs nobody out. */
export async function findSession(db: Db, token: string) {
  return readSession(db, { tokenHash: sha256(token) })
}

/** Asked with every request of a signed-in person. */
const readSession = compiledOnce((db, { tokenHash }: { tokenHash: string }) => sessions(db).where('s.token_hash', '=', tokenHash))

export async function findSessionById(db: Db, sessionId: string) {
  return sessions(db).where('s.id', '=', sessionId).executeTakeFirst()
}

function sessions(db: Db) {
  return db
    .selectFrom('people_sessions as s')
    .innerJoin('people_persons as p', 'p.id', 's.person_id')
    .leftJoin('people_person_deactivations as d', 'd.person_id', 'p.id')
    .leftJoin('people_memberships as m', 'm.person_id', 'p.id')
    .leftJoin('people_organisations as o', 'o.id', 'm.organisation_id')
    .where('d.person_id', 'is', null)
    .select([
      's.id',
      's.person_id',
      's.created_at',
      's.seen_at',
      's.authenticated_at',
      's.second_factor_at',
      'p.name',
      'p.email',
      'p.demo_part',
      'm.organisation_id',
      'm.manages',
      'o.name as organisation_name',
      sql<Role[]>`array(select role from people_roles r where r.person_id = p.id order by role)`.as('roles'),
      sql<boolean>`exists (select 1 from people_totps t where t.person_id = p.id and t.confirmed_at is not null)`.as('owns_totp'),
      sql<boolean>`exists (select 1 from people_passkeys k where k.person_id = p.id)`.as('owns_passkey'),
      sql<Date>`clock_timestamp()`.as('read_at'),
    ])
}

export type SessionRow = NonNullable<Awaited<ReturnType<typeof findSession>>>

export function ownsSecondFactor(row: Pick<SessionRow, 'owns_totp' | 'owns_passkey'>): boolean {
  return row.owns_totp || row.owns_passkey
}

export async function changeSessionSeen(db: Db, sessionId: string): Promise<void> {
  await sql`update people_sessions set seen_at = clock_timestamp() where id = ${sessionId}`.execute(db)
}

export type NewSession = { personId: string; token: string; userAgent: string; secondFactor: boolean }

export async function recordSession(tx: Tx, session: NewSession): Promise<void> {
  const { personId, token, userAgent, secondFactor } = session
  await sql`
    insert into people_sessions (token_hash, person_id, created_at, seen_at, authenticated_at, second_factor_at, user_agent)
    select ${sha256(token)}, ${personId}, at, at, at, case when ${secondFactor}::boolean then at end, ${userAgent.slice(0, 300)}
    from clock_timestamp() as at`.execute(tx)
  await sql`
    delete from people_sessions where person_id = ${personId} and id not in (
      select id from people_sessions where person_id = ${personId} order by created_at desc limit ${MOST_SESSIONS})`.execute(tx)
}

export async function removeSessionByToken(db: Db | Tx, token: string): Promise<void> {
  await db.deleteFrom('people_sessions').where('token_hash', '=', sha256(token)).execute()
}

/** Also somebody else's id: then nothing happens. */
export async function removeOwnSession(db: Db, personId: string, sessionId: string): Promise<void> {
  await db.deleteFrom('people_sessions').where('person_id', '=', personId).where('id', '=', sessionId).execute()
}

export async function removeSessionsOf(tx: Db | Tx, personId: string): Promise<void> {
  await tx.deleteFrom('people_sessions').where('person_id', '=', personId).execute()
}

export async function listSessionsOf(db: Db, personId: string) {
  return db
    .selectFrom('people_sessions')
    .where('person_id', '=', personId)
    .select(['id', 'created_at', 'seen_at', 'user_agent'])
    .orderBy('seen_at', 'desc')
    .execute()
}

export async function removeDeadSessions(db: Db): Promise<void> {
  await sql`delete from people_sessions where created_at < clock_timestamp() - interval '12 hours'`.execute(db)
}

/** After the last factor is gone: whoever must have one is asked to enrol again. */
export async function changeSecondFactorLost(tx: Tx, personId: string): Promise<void> {
  await sql`
    update people_sessions set second_factor_at = null where person_id = ${personId}
      and not exists (select 1 from people_totps where person_id = ${personId} and confirmed_at is not null)
      and not exists (select 1 from people_passkeys where person_id = ${personId})`.execute(tx)
}

export async function removeOtherSessions(
  db: Db,
  { personId, sessionId }: { personId: string; sessionId: string },
): Promise<void> {
  await db.deleteFrom('people_sessions').where('person_id', '=', personId).where('id', '!=', sessionId).execute()
}

import { sql } from 'kysely'
import { isActive } from './active.queries.ts'
import type { Db, Tx } from '../platform/db.ts'
import type { Role } from './actor.ts'

export async function findPersonByEmail(db: Db, email: string) {
  return db
    .selectFrom('people_persons as p')
    .leftJoin('people_person_deactivations as d', 'd.person_id', 'p.id')
    .where('p.email', '=', email)
    .select(['p.id', 'p.name', 'p.email', 'p.demo_part', 'd.deactivated_at'])
    .executeTakeFirst()
}

/** For mails and for showing who did something. */
export async function findPerson(db: Db, personId: string) {
  return db.selectFrom('people_persons').where('id', '=', personId).select(['id', 'name', 'email']).executeTakeFirst()
}

/** Only after a proof that the address is theirs. The name is empty until they have told it. Two at once: one person. */
export async function ensurePerson(
  tx: Tx,
  person: { email: string; name: string; at: Date; demoPart?: string },
): Promise<string> {
  await tx
    .insertInto('people_persons')
    .values({ email: person.email, name: person.name, created_at: person.at, demo_part: person.demoPart ?? null })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute()
  const { id } = await tx.selectFrom('people_persons').where('email', '=', person.email).select('id').executeTakeFirstOrThrow()
  return id
}

/** Whose account is deactivated or closed acts no more, and is told nothing. */
export async function listPersonsWithRole(db: Db, role: Role) {
  return db
    .selectFrom('people_roles as r')
    .innerJoin('people_persons as p', 'p.id', 'r.person_id')
    .where('r.role', '=', role)
    .where(isActive('p.id'))
    .select(['p.id as personId', 'p.name', 'p.email'])
    .orderBy('p.name')
    .execute()
}

export async function listDemoCast(db: Db) {
  return db
    .selectFrom('people_persons')
    .where('demo_part', 'is not', null)
    .select(['id', 'name', 'email', 'demo_part as part'])
    .orderBy('created_at')
    .execute()
}

export async function findDemoPerson(db: Db, personId: string) {
  return db
    .selectFrom('people_persons')
    .where('id', '=', personId)
    .where('demo_part', 'is not', null)
    .select('id')
    .executeTakeFirst()
}

export async function changeName(tx: Tx, personId: string, name: string): Promise<void> {
  await tx.updateTable('people_persons').set({ name }).where('id', '=', personId).execute()
}

/** People who proved an address and then never told a name. */
export async function removeNamelessPersons(db: Db): Promise<void> {
  await sql`
    with gone as (
      select id from people_persons p where name = '' and created_at < portal_now() - interval '1 day'
        and not exists (select 1 from people_memberships m where m.person_id = p.id)
        and not exists (select 1 from people_roles r where r.person_id = p.id)
        and not exists (select 1 from people_sessions s where s.person_id = p.id)),
    devices as (delete from people_known_devices where person_id in (select id from gone)),
    identities as (delete from people_oidc_identities where person_id in (select id from gone))
    delete from people_persons where id in (select id from gone)`.execute(db)
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import type { Role } from '../actor.ts'

/** The database refuses office and juror in one account (trigger people_roles_apart). */
export async function recordRole(
  tx: Tx,
  grant: { personId: string; role: Role; grantedBy: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('people_roles')
    .values({ person_id: grant.personId, role: grant.role, granted_by: grant.grantedBy, granted_at: grant.at })
    .onConflict((conflict) => conflict.columns(['person_id', 'role']).doNothing())
    .execute()
}

export async function removeRole(tx: Tx, personId: string, role: Role): Promise<void> {
  await tx.deleteFrom('people_roles').where('person_id', '=', personId).where('role', '=', role).execute()
}

/** Role changes of one person happen one after the other. */
export async function listRolesForChange(tx: Tx, personId: string): Promise<Role[]> {
  await tx.selectFrom('people_persons').where('id', '=', personId).select('id').forUpdate().execute()
  const rows = await tx.selectFrom('people_roles').where('person_id', '=', personId).select('role').orderBy('role').execute()
  return rows.map(({ role }) => role as Role)
}

/** Whether the person belongs to an organisation that may enter; the database refuses it to the office. */
export async function isOfEntrant(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('people_memberships')
    .where('person_id', '=', personId)
    .where(sql<boolean>`people_may_enter(organisation_id)`)
    .select('person_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether the person works in the office and the organisation may enter. */
export async function isOfficeAtEntrant(
  db: Db,
  { personId, organisationId }: { personId: string; organisationId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('people_roles')
    .where('person_id', '=', personId)
    .where('role', '=', 'office')
    .where(sql<boolean>`people_may_enter(${organisationId})`)
    .select('person_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function listRoleHolders(db: Db) {
  return db
    .selectFrom('people_persons as p')
    .where((where) => where.exists(where.selectFrom('people_roles as r').whereRef('r.person_id', '=', 'p.id').select('r.role')))
    .select([
      'p.id',
      'p.name',
      'p.email',
      sql<Role[]>`array(select role from people_roles r where r.person_id = p.id order by role)`.as('roles'),
    ])
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
}

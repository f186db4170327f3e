import type { Db, Tx } from '../../platform/db.ts'

export type Membership = { personId: string; organisationId: string; manages: boolean; approvedBy: string | null; at: Date }

/** False when the person belongs to an organisation already: one at a time. */
export async function recordMembership(tx: Tx, membership: Membership): Promise<boolean> {
  const row = await tx
    .insertInto('people_memberships')
    .values({
      person_id: membership.personId,
      organisation_id: membership.organisationId,
      manages: membership.manages,
      approved_by: membership.approvedBy,
      joined_at: membership.at,
    })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Membership changes of one organisation happen one after the other, so that two managers cannot remove each other. */
export async function findOrganisationForChange(tx: Tx, organisationId: string) {
  return tx
    .selectFrom('people_organisations')
    .where('id', '=', organisationId)
    .select(['id', 'name', 'place_id'])
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function findMembership(db: Db, personId: string) {
  return db
    .selectFrom('people_memberships')
    .where('person_id', '=', personId)
    .select(['organisation_id', 'manages'])
    .executeTakeFirst()
}

export async function countMembers(db: Db, organisationId: string): Promise<{ members: number; managers: number }> {
  const row = await db
    .selectFrom('people_memberships')
    .where('organisation_id', '=', organisationId)
    .select(({ fn }) => [
      fn.countAll<number>().as('members'),
      fn.countAll<number>().filterWhere('manages', '=', true).as('managers'),
    ])
    .executeTakeFirstOrThrow()
  return { members: Number(row.members), managers: Number(row.managers) }
}

/** The managers; where there are none, the office. */
export async function listResponsible(db: Db, organisationId: string): Promise<string[]> {
  const managers = await db
    .selectFrom('people_memberships as m')
    .innerJoin('people_persons as p', 'p.id', 'm.person_id')
    .where('m.organisation_id', '=', organisationId)
    .where('m.manages', '=', true)
    .select('p.email')
    .orderBy('p.email')
    .execute()
  if (managers.length > 0) return managers.map(({ email }) => email)
  const office = await db
    .selectFrom('people_roles as r')
    .innerJoin('people_persons as p', 'p.id', 'r.person_id')
    .where('r.role', '=', 'office')
    .select('p.email')
    .orderBy('p.email')
    .execute()
  return office.map(({ email }) => email)
}

export async function changeManages(tx: Tx, personId: string, manages: boolean): Promise<void> {
  await tx.updateTable('people_memberships').set({ manages }).where('person_id', '=', personId).execute()
}

export async function removeMembership(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('people_memberships').where('person_id', '=', personId).execute()
}

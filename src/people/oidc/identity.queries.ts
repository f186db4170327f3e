import type { Db, Tx } from '../../platform/db.ts'

export async function findPersonByIdentity(db: Db, { issuer, subject }: { issuer: string; subject: string }) {
  return db
    .selectFrom('people_oidc_identities as i')
    .innerJoin('people_persons as p', 'p.id', 'i.person_id')
    .leftJoin('people_person_deactivations as d', 'd.person_id', 'p.id')
    .where('i.issuer', '=', issuer)
    .where('i.subject', '=', subject)
    .select(['p.id', 'd.deactivated_at'])
    .executeTakeFirst()
}

export async function recordIdentity(
  tx: Tx,
  identity: { issuer: string; subject: string; personId: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('people_oidc_identities')
    .values({ issuer: identity.issuer, subject: identity.subject, person_id: identity.personId, linked_at: identity.at })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .execute()
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db.ts'

/** Read under the person's row lock. */
export async function findPersonFacts(tx: Tx, personId: string) {
  return tx
    .selectFrom('people_persons as p')
    .where('p.id', '=', personId)
    .forUpdate()
    .select([
      'p.id',
      'p.email',
      sql<boolean>`exists (select 1 from people_person_deactivations d where d.person_id = p.id)`.as('deactivated'),
      sql<boolean>`exists (select 1 from people_totps t where t.person_id = p.id) or exists (select 1 from people_passkeys k where k.person_id = p.id)`.as(
        'ownsFactor',
      ),
      sql<boolean>`exists (select 1 from people_roles r where r.person_id = p.id)`.as('holdsRole'),
    ])
    .executeTakeFirstOrThrow()
}

export async function recordDeactivation(
  tx: Tx,
  { personId, by, at }: { personId: string; by: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('people_person_deactivations')
    .values({ person_id: personId, deactivated_by: by, deactivated_at: at })
    .execute()
}

export async function removeDeactivation(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('people_person_deactivations').where('person_id', '=', personId).execute()
}

export async function removeFactors(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('people_totps').where('person_id', '=', personId).execute()
  await tx.deleteFrom('people_passkeys').where('person_id', '=', personId).execute()
  await tx.deleteFrom('people_recovery_codes').where('person_id', '=', personId).execute()
}

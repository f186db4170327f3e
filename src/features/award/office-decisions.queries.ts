import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { OfficeDecisions } from './office-decisions.rules.ts'

/** By the id of the entry. The caller has found these entries for the person who asks. */
export async function findOfficeDecisions(db: Db, entryIds: string[]): Promise<ReadonlyMap<string, OfficeDecisions>> {
  const [admissions, reassignments] = await Promise.all([admissionsOf(db, entryIds), reassignmentsOf(db, entryIds)])
  return new Map(
    entryIds.map((entryId) => [
      entryId,
      {
        admission: admissions.find((one) => one.entryId === entryId) ?? null,
        reassignments: reassignments.filter((one) => one.entryId === entryId),
      },
    ]),
  )
}

type OfEntry<T> = T & { entryId: string }

/** The newest of each. */
async function admissionsOf(db: Db, entryIds: string[]): Promise<OfEntry<NonNullable<OfficeDecisions['admission']>>[]> {
  const { rows } = await sql<OfEntry<NonNullable<OfficeDecisions['admission']>>>`
    select distinct on (entry_id) entry_id as "entryId", admitted, reason, decided_at as at
    from award_admissions where entry_id = any (${entryIds}::uuid[])
    order by entry_id, ordinal desc`.execute(db)
  return rows
}

/** The first one leads away from the category of the version that stood then. */
async function reassignmentsOf(db: Db, entryIds: string[]): Promise<OfEntry<OfficeDecisions['reassignments'][number]>[]> {
  const { rows } = await sql<OfEntry<OfficeDecisions['reassignments'][number]>>`
    select moved.entry_id as "entryId", before.title as "from", after.title as "to", moved.reason, moved.reassigned_at as at
    from (
      select r.*, coalesce(
        lag(r.category_id) over (partition by r.entry_id order by r.ordinal),
        (select s.category_id from award_submissions s
          where s.entry_id = r.entry_id and s.decided_at <= r.reassigned_at order by s.version desc limit 1)) as category_before
      from award_reassignments r where r.entry_id = any (${entryIds}::uuid[])
    ) moved
    join award_categories after on after.id = moved.category_id
    join award_categories before on before.id = moved.category_before
    order by moved.ordinal`.execute(db)
  return rows
}

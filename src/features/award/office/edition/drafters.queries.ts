import { sql } from 'kysely'
import { isActive } from '../../../../people/index.ts'
import type { Db } from '../../../../platform/db.ts'

export type Drafter = { personId: string; name: string; email: string }

/** Whoever may write on an entry of the edition that is not handed in, also people of partners by name; each person once. */
export async function listDrafters(db: Db, editionId: string): Promise<Drafter[]> {
  return db
    .selectFrom('award_entries as e')
    .innerJoin('people_memberships as m', (join) => join.on(belongs))
    .innerJoin('people_persons as p', 'p.id', 'm.person_id')
    .leftJoin('award_entry_rights as r', (join) =>
      join
        .onRef('r.entry_id', '=', 'e.id')
        .onRef('r.person_id', '=', 'p.id')
        .onRef('r.organisation_id', '=', 'm.organisation_id'),
    )
    .where('e.edition_id', '=', editionId)
    .where(mayWrite)
    .where(isDraft)
    .select(['p.id as personId', 'p.name', 'p.email'])
    .distinct()
    .orderBy('p.id')
    .execute()
}

const belongs = sql<boolean>`m.organisation_id = e.lead_organisation_id
  or exists (select from award_entry_rights named where named.entry_id = e.id and named.person_id = m.person_id
    and named.organisation_id = m.organisation_id)`

/** As levelOf has it: managers and members of the lead without a right by name; of others only who has one. */
const mayWrite = sql<boolean>`${isActive('p.id')}
  and case when m.organisation_id = e.lead_organisation_id then m.manages or coalesce(r.level, 'edit') <> 'read'
    else coalesce(r.level, 'read') <> 'read' end`

const isDraft = sql<boolean>`not exists (select from award_withdrawals w where w.entry_id = e.id)
  and not exists (select from award_submissions s where s.entry_id = e.id
    and not exists (select from award_take_backs t where t.submission_id = s.id))`

import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

/** Members of organisations that lead an entry of a running edition, by what became of it so far. */
export async function listEntrantEmails(db: Db, asked: { drafting: boolean; handedIn: boolean }): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select distinct person.email from award_entries entry
    join award_editions edition on edition.id = entry.edition_id and not edition.archived
    join people_memberships member on member.organisation_id = entry.lead_organisation_id
    join people_persons person on person.id = member.person_id
    where case when exists (select from award_standing_entries standing where standing.entry_id = entry.id)
      then ${asked.handedIn}::boolean else ${asked.drafting}::boolean end`.execute(db)
  return rows.map(({ email }) => email)
}

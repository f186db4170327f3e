import { sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'

export type TimelineEvent = { seq: number; kind: string; at: Date; actor: string | null }

/** What happened to an entry, to its versions and to the closing of its lead, newest first. What a juror does is not told here. */
export async function listEntryEvents(db: Db, entryId: string): Promise<TimelineEvent[]> {
  const { rows } = await sql<TimelineEvent>`
    select event.seq, event.kind, event.at, person.name as actor
    from platform_events event
    left join people_persons person on person.id = event.actor_id
    where ((event.subject_table = 'award_entries' and event.subject_id = ${entryId})
        or (event.subject_table = 'award_submissions'
          and event.subject_id in (select id::text from award_submissions where entry_id = ${entryId}))
        or (event.subject_table = 'award_extensions' and event.subject_id in (
          select extension.id::text from award_extensions extension
          join award_entries entry on entry.edition_id = extension.edition_id
            and entry.lead_organisation_id = extension.organisation_id
          where entry.id = ${entryId})))
      and not exists (select 1 from people_roles role where role.person_id = event.actor_id and role.role = 'juror')
    order by event.seq desc`.execute(db)
  return rows
}

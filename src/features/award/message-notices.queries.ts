import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import type { Side } from './message.rules.ts'

export type DueNotice = {
  entryId: string
  personId: string
  name: string
  email: string
  side: Side
  lead: string
  edition: string
}

/**
 * Persons with unread messages of the last day that no mail has told them of, and who got no mail about this entry within the last
 * hour. Whoever reads in time gets none, and what comes within the hour is told after it.
 */
export async function listDueNotices(db: Db, now: Date): Promise<DueNotice[]> {
  const { rows } = await sql<DueNotice>`
    select recipient.entry_id as "entryId", recipient.person_id as "personId", recipient.name, recipient.email, recipient.side,
      lead.name as lead, edition.title as edition
    from award_message_recipients recipient
    join award_entries entry on entry.id = recipient.entry_id
    join people_organisations lead on lead.id = entry.lead_organisation_id
    join award_editions edition on edition.id = entry.edition_id
    where exists (select ${untold(now)} and message.entry_id = recipient.entry_id and message.side <> recipient.side
        and ${unknownTo(sql`recipient.person_id`)})
      and not exists (select from award_message_notices notice join award_messages told on told.id = notice.message_id
        where told.entry_id = recipient.entry_id and notice.person_id = recipient.person_id
          and notice.noticed_at > ${now}::timestamptz - interval '1 hour')
    order by recipient.entry_id, recipient.person_id`.execute(db)
  return rows
}

const untold = (now: Date) => sql`from award_messages message where message.written_at > ${now}::timestamptz - interval '1 day'`

/** Neither written by them, nor read, nor told. */
const unknownTo = (person: unknown) => sql`message.written_by <> ${person}
  and not exists (select from award_message_readings r where r.message_id = message.id and r.person_id = ${person})
  and not exists (select from award_message_notices n where n.message_id = message.id and n.person_id = ${person})`

/** Everything unread at once; the newest of it, or null when somebody else was quicker. */
export async function recordNotices(tx: Tx, { entryId, personId, side }: DueNotice, now: Date): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into award_message_notices (message_id, person_id, noticed_at)
    select message.id, ${personId}, ${now} ${untold(now)} and message.entry_id = ${entryId} and message.side <> ${side}
      and ${unknownTo(personId)}
    order by message.ordinal
    on conflict do nothing returning message_id as id`.execute(tx)
  return rows.at(-1)?.id ?? null
}

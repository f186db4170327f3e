import { sql } from 'kysely'
import type { Db } from '../platform/db.ts'

export type ReleasedMailing = {
  id: string
  subject: string
  groupLabel: string
  releasedBy: string
  releasedAt: Date
  recipients: number
}

/** What went to the groups of one thing, the last first; for the pages of the feature whose groups they are. */
export async function listReleasedMailings(db: Db, groupKeys: string[]): Promise<ReleasedMailing[]> {
  const { rows } = await sql<ReleasedMailing>`
    select mailing.id, mailing.subject, mailing.group_label as "groupLabel", person.name as "releasedBy", mailing.released_at as "releasedAt",
      (select count(*)::int from outbox_recipients recipient where recipient.mailing_id = mailing.id) as recipients
    from outbox_mailings mailing join people_persons person on person.id = mailing.released_by
    where mailing.group_key = any(${groupKeys}) order by mailing.released_at desc, mailing.id`.execute(db)
  return rows
}

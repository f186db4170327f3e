import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../../platform/db.ts'

/** How many messages of an entry this person of the office has not read; `entryId` is a column. */
export function unreadOf(entryId: RawBuilder<unknown>, personId: string): RawBuilder<number> {
  return sql<number>`(select count(*)::int from award_messages unread
    where unread.entry_id = ${entryId} and unread.side = 'entrant' and unread.written_by <> ${personId} and not exists (
      select from award_message_readings reading where reading.message_id = unread.id and reading.person_id = ${personId}))`
}

export async function countUnreadEntries(db: Db, editionId: string, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from award_entries entry
    where entry.edition_id = ${editionId} and ${unreadOf(sql`entry.id`, personId)} > 0`.execute(db)
  return rows[0]?.count ?? 0
}

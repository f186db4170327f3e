import type { Db } from '../../platform/db.ts'
import { readSaved, type EventContent } from './event-content.rules.ts'

export type EventVersion = { number: number; content: EventContent; savedAt: Date; savedBy: string | null }

/** The newest first. */
export async function listEventVersions(db: Db, eventId: string): Promise<EventVersion[]> {
  const rows = await db
    .selectFrom('events_versions as version')
    .leftJoin('people_persons as person', 'person.id', 'version.saved_by')
    .where('version.event_id', '=', eventId)
    .select(['version.number', 'version.content', 'version.saved_at as savedAt', 'person.name as savedBy'])
    .orderBy('version.number', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, content: readSaved(row.content as EventContent) }))
}

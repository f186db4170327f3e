import { sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'

/** Only of what was released. */
export async function findEntryEditionTitle(db: Db, entryId: string): Promise<{ title: string; edition: string } | undefined> {
  return db
    .selectFrom('award_feedback_releases as release')
    .innerJoin('award_standing_entries as standing', 'standing.entry_id', 'release.entry_id')
    .innerJoin('award_submissions as submission', 'submission.id', 'standing.submission_id')
    .innerJoin('award_editions as edition', 'edition.id', 'standing.edition_id')
    .where('release.entry_id', '=', entryId)
    .select([sql<string>`submission.manifest::jsonb ->> 'title'`.as('title'), 'edition.title as edition'])
    .executeTakeFirst()
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'

export type ResultNews = {
  entryId: string
  editionSlug: string
  edition: string
  title: string
  /** The category that the entry has won; null for the others. */
  wonCategory: string | null
  personId: string
  name: string
  email: string
}

/** Of releases whose instant has come: who may hand in for an entry that stands, and has not been told its result. */
export async function listDueResults(db: Db): Promise<ResultNews[]> {
  return db
    .selectFrom('award_confirmed_releases as release')
    .innerJoin('award_editions as edition', 'edition.id', 'release.edition_id')
    .innerJoin('award_standing_entries as standing', 'standing.edition_id', 'release.edition_id')
    .innerJoin('award_entries as e', 'e.id', 'standing.entry_id')
    .innerJoin('award_submissions as submission', 'submission.id', 'standing.submission_id')
    .innerJoin('award_hand_in_persons as p', 'p.entry_id', 'e.id')
    .leftJoin('award_decisions as decision', 'decision.entry_id', 'e.id')
    .leftJoin('award_categories as category', 'category.id', 'decision.category_id')
    .leftJoin('award_result_mails as told', (join) =>
      join.onRef('told.entry_id', '=', 'e.id').onRef('told.person_id', '=', 'p.person_id'),
    )
    .where('release.release_at', '<=', sql<Date>`portal_now()`)
    .where('told.entry_id', 'is', null)
    .select([
      'e.id as entryId',
      'edition.slug as editionSlug',
      'edition.title as edition',
      sql<string>`submission.manifest::jsonb ->> 'title'`.as('title'),
      'category.title as wonCategory',
      'p.person_id as personId',
      'p.name',
      'p.email',
    ])
    .orderBy('e.id')
    .orderBy('p.person_id')
    .limit(BATCH)
    .execute()
}

/** One tick sends so many at most; the next one, a minute later, goes on. */
const BATCH = 500

/** The primary key is the referee between two workers; false when they were told already. */
export async function recordResultMail(tx: Tx, told: { entryId: string; personId: string; at: Date }): Promise<boolean> {
  const row = await tx
    .insertInto('award_result_mails')
    .values({ entry_id: told.entryId, person_id: told.personId, sent_at: told.at })
    .onConflict((conflict) => conflict.columns(['entry_id', 'person_id']).doNothing())
    .returning('entry_id')
    .executeTakeFirst()
  return row !== undefined
}

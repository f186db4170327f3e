import { sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'

export type FormalResult = {
  entryId: string
  title: string
  edition: string
  contactName: string
  contactEmail: string | null
  reason: string
}

function results(db: Db) {
  return db
    .selectFrom('award_standing_entries as standing')
    .innerJoin('award_editions as edition', 'edition.id', 'standing.edition_id')
    .innerJoin('award_submissions as submission', 'submission.id', 'standing.submission_id')
    .select([
      'standing.entry_id as entryId',
      sql<string>`submission.manifest::jsonb ->> 'title'`.as('title'),
      'edition.title as edition',
      'edition.contact_name as contactName',
      'edition.contact_email as contactEmail',
    ])
}

/** For the mail that tells of it; undefined when the entry was withdrawn meanwhile. */
export async function findAdmission(db: Db, admissionId: string): Promise<(FormalResult & { admitted: boolean }) | undefined> {
  return results(db)
    .innerJoin('award_admissions as admission', 'admission.entry_id', 'standing.entry_id')
    .where('admission.id', '=', admissionId)
    .select(['admission.admitted', 'admission.reason'])
    .executeTakeFirst()
}

export async function findReassignment(
  db: Db,
  reassignmentId: string,
): Promise<(FormalResult & { category: string }) | undefined> {
  return results(db)
    .innerJoin('award_reassignments as reassignment', 'reassignment.entry_id', 'standing.entry_id')
    .innerJoin('award_categories as category', 'category.id', 'reassignment.category_id')
    .where('reassignment.id', '=', reassignmentId)
    .select(['category.title as category', 'reassignment.reason'])
    .executeTakeFirst()
}

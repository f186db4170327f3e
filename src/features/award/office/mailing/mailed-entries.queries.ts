import { sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'
import { officeEntryRows } from '../entries/office-entry-rows.queries.ts'
import type { MailedEntry, Moment } from './mailing-groups.rules.ts'

/** A title is read only since the opening and a result only since it is public: what is not in the row reaches no mail of many. */
export async function listMailedEntries(db: Db, editionId: string): Promise<MailedEntry[]> {
  return officeEntryRows(db)
    .innerJoin('award_hand_in_persons as person', 'person.entry_id', 'entry.id')
    .leftJoin('award_readable_submissions as readable', 'readable.submission_id', 'standing.submission_id')
    .leftJoin('award_submissions as submission', 'submission.id', 'standing.submission_id')
    .leftJoin('award_standing_extensions as extension', (join) =>
      join.onRef('extension.edition_id', '=', 'entry.edition_id').onRef('extension.organisation_id', '=', 'lead.id'),
    )
    .leftJoin('award_confirmed_releases as release', (join) =>
      join.onRef('release.edition_id', '=', 'entry.edition_id').on('release.release_at', '<=', sql<Date>`portal_now()`),
    )
    .leftJoin('award_decisions as decision', 'decision.entry_id', 'entry.id')
    .where('entry.edition_id', '=', editionId)
    .clearSelect()
    .select(['entry.id as entryId', 'person.name', 'person.email', 'lead.name as leadName'])
    .select(['category.id as categoryId', 'category.title as categoryTitle', 'standing.admitted'])
    .select(['submission.receipt_number as receiptNumber', 'extension.extended_until as extendedUntil'])
    .select([
      sql<MailedEntry['state']>`case
        when withdrawal.entry_id is not null then 'withdrawn' when standing.entry_id is not null then 'handed-in'
        else 'draft' end`.as('state'),
      sql<string | null>`case when readable.submission_id is not null then submission.manifest::jsonb ->> 'title' end`.as(
        'title',
      ),
      sql<boolean | null>`case when release.edition_id is not null and standing.entry_id is not null
        then decision.entry_id is not null end`.as('won'),
    ])
    .orderBy('lead.name')
    .orderBy('entry.id')
    .orderBy('person.person_id')
    .execute()
}

export async function findMoment(db: Db, editionId: string): Promise<Moment> {
  const { rows } = await sql<Moment>`select
    exists (select 1 from award_opened_editions where edition_id = ${editionId}) as opened,
    exists (select 1 from award_confirmed_releases where edition_id = ${editionId} and release_at <= portal_now())
      as "resultsArePublic"`.execute(db)
  return rows[0] as Moment
}

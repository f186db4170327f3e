import { sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'
import type { EntryState } from '../../entry.rules.ts'

/** The chosen category of a draft is metadata; nothing else of a step is read here. */
const draftCategory = sql`(
  select category.id from award_entry_states state
  join award_categories category on category.edition_id = entry.edition_id and category.id::text = state.content #>> '{texts,category}'
  where state.entry_id = entry.id and state.step = 'title' order by state.revision desc limit 1)`

const state = sql<EntryState>`case
  when withdrawal.entry_id is not null then 'withdrawn'
  when standing.entry_id is not null then 'handed-in'
  when exists (select 1 from award_submissions past where past.entry_id = entry.id) then 'taken-back'
  else 'draft' end`

/** Who may ask is the caller's business: role office. */
export function officeEntryRows(db: Db) {
  return db
    .selectFrom('award_entries as entry')
    .innerJoin('people_organisations as lead', 'lead.id', 'entry.lead_organisation_id')
    .leftJoin('award_withdrawals as withdrawal', 'withdrawal.entry_id', 'entry.id')
    .leftJoin('award_standing_entries as standing', 'standing.entry_id', 'entry.id')
    .leftJoin('award_categories as category', (join) =>
      join.on('category.id', '=', sql<string>`coalesce(standing.category_id, ${draftCategory})`),
    )
    .select([
      'entry.id',
      'entry.edition_id as editionId',
      'entry.created_at as begunAt',
      'lead.id as leadId',
      'lead.name as leadName',
      'lead.kind as leadKind',
      'lead.place_id as leadPlaceId',
      'category.id as categoryId',
      'category.title as categoryTitle',
      'standing.admitted',
      'standing.submission_id as submissionId',
      state.as('state'),
    ])
}

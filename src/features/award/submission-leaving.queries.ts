import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

export type Leaving = { entryId: string; title: string; lead: string; at: Date; by: string; closesAt: Date }

/** What the mail about taking back says. */
export async function findTakeBack(db: Db, submissionId: string): Promise<Leaving | undefined> {
  return entries(db)
    .innerJoin('award_submissions as s', 's.entry_id', 'e.id')
    .innerJoin('award_take_backs as t', 't.submission_id', 's.id')
    .innerJoin('people_persons as p', 'p.id', 't.taken_back_by')
    .where('s.id', '=', submissionId)
    .select(['t.taken_back_at as at', 'p.name as by'])
    .executeTakeFirst()
}

export async function findWithdrawal(db: Db, entryId: string): Promise<Leaving | undefined> {
  return entries(db)
    .innerJoin('award_withdrawals as w', 'w.entry_id', 'e.id')
    .innerJoin('people_persons as p', 'p.id', 'w.withdrawn_by')
    .where('e.id', '=', entryId)
    .select(['w.withdrawn_at as at', 'p.name as by'])
    .executeTakeFirst()
}

/** The newest saved title; drafts may have none. */
export const presentTitle = sql<string>`coalesce((
  select nullif(trim(state.content -> 'texts' ->> 'title'), '') from award_entry_states state
  where state.entry_id = e.id and state.step = 'title' order by state.revision desc limit 1), 'Beitrag ohne Titel')`

function entries(db: Db) {
  return db
    .selectFrom('award_entries as e')
    .innerJoin('people_organisations as lead', 'lead.id', 'e.lead_organisation_id')
    .innerJoin('award_phases as closes', (join) =>
      join.onRef('closes.edition_id', '=', 'e.edition_id').on('closes.kind', '=', 'closes'),
    )
    .select(['e.id as entryId', 'lead.name as lead', 'closes.at as closesAt', presentTitle.as('title')])
}

import type { Db } from '../../../../platform/db.ts'
import type { EntryState } from '../../entry.rules.ts'
import { officeEntryRows } from '../entries/office-entry-rows.queries.ts'

export type RecordedEntry = {
  entryId: string
  leadName: string
  categoryTitle: string | null
  state: EntryState
  admitted: boolean | null
  /** Null before the opening. */
  title: string | null
  won: boolean
}

/** Every entry of an edition that was ever handed in, for reading. Role office. */
export async function listRecordedEntries(db: Db, editionId: string): Promise<RecordedEntry[]> {
  const rows = await officeEntryRows(db)
    .leftJoin('award_readable_submissions as readable', 'readable.submission_id', 'standing.submission_id')
    .leftJoin('award_submissions as submission', 'submission.id', 'readable.submission_id')
    .leftJoin('award_decisions as decision', 'decision.entry_id', 'entry.id')
    .select(['submission.title', 'decision.id as decisionId'])
    .where('entry.edition_id', '=', editionId)
    .where((eb) =>
      eb.exists(eb.selectFrom('award_submissions as past').whereRef('past.entry_id', '=', 'entry.id').select('past.id')),
    )
    .orderBy('category.position')
    .orderBy('lead.name')
    .orderBy('entry.id')
    .execute()
  return rows.map(({ id, leadName, categoryTitle, state, admitted, title, decisionId }) => ({
    entryId: id,
    leadName,
    categoryTitle,
    state,
    admitted,
    title,
    won: decisionId !== null,
  }))
}

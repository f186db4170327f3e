import { sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'
import type { PressContent } from '../../winners/press.rules.ts'

export type FiledFeedback = { entryId: string; lead: string; text: string; releasedBy: string; releasedAt: Date }

/** What was told to those who did not win; drafts and proofs explain nothing. */
export async function listFiledFeedback(db: Db, editionId: string): Promise<FiledFeedback[]> {
  return db
    .selectFrom('award_feedback_releases as release')
    .innerJoin('award_feedback_texts as feedback', (join) =>
      join.onRef('feedback.entry_id', '=', 'release.entry_id').onRef('feedback.revision', '=', 'release.revision'),
    )
    .innerJoin('award_entries as entry', 'entry.id', 'release.entry_id')
    .innerJoin('people_organisations as lead', 'lead.id', 'entry.lead_organisation_id')
    .innerJoin('people_persons as person', 'person.id', 'release.released_by')
    .where('entry.edition_id', '=', editionId)
    .select(['entry.id as entryId', 'lead.name as lead', 'feedback.text'])
    .select(['person.name as releasedBy', 'release.released_at as releasedAt'])
    .orderBy('lead.name')
    .orderBy('entry.id')
    .execute()
}

export type FiledPress = {
  entryId: string
  lead: string
  number: number
  content: PressContent
  sha256: string
  approvedBy: string
  approvedAt: Date
}

/** Every state a winner has approved, because each of them was public; the newest of an entry comes last. */
export async function listFiledPress(db: Db, editionId: string): Promise<FiledPress[]> {
  return db
    .selectFrom('award_press_approvals as approval')
    .innerJoin('award_entries as entry', 'entry.id', 'approval.entry_id')
    .innerJoin('people_organisations as lead', 'lead.id', 'entry.lead_organisation_id')
    .innerJoin('people_persons as person', 'person.id', 'approval.approved_by')
    .where('entry.edition_id', '=', editionId)
    .select(['entry.id as entryId', 'lead.name as lead', 'approval.number', 'approval.content_sha256 as sha256'])
    .select(sql<PressContent>`approval.content::jsonb`.as('content'))
    .select(['person.name as approvedBy', 'approval.approved_at as approvedAt'])
    .orderBy('lead.name')
    .orderBy('entry.id')
    .orderBy('approval.number')
    .execute()
}

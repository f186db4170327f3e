import type { Db } from '../../platform/db.ts'

export type ReleasedFeedback = { text: string; releasedAt: Date }

/** What the office has written to the entrants and released. The caller has found this entry for the person who asks. */
export async function findReleasedFeedback(db: Db, entryId: string): Promise<ReleasedFeedback | undefined> {
  return db
    .selectFrom('award_feedback_releases as release')
    .innerJoin('award_feedback_texts as feedback', (join) =>
      join.onRef('feedback.entry_id', '=', 'release.entry_id').onRef('feedback.revision', '=', 'release.revision'),
    )
    .where('release.entry_id', '=', entryId)
    .select(['feedback.text', 'release.released_at as releasedAt'])
    .executeTakeFirst()
}

import type { Db } from '../../platform/db.ts'

/** What is written and neither released nor cancelled, the longest untouched first. */
export async function listDraftedIssues(db: Db): Promise<{ id: string; title: string; changedAt: Date }[]> {
  return db
    .selectFrom('newsletter_issues')
    .where('released_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .select(['id', 'title', 'changed_at as changedAt'])
    .orderBy('changed_at')
    .orderBy('id')
    .execute()
}

export async function listIssuesSentBetween(
  db: Db,
  { from, until }: { from: Date; until: Date },
): Promise<{ id: string; title: string; at: Date }[]> {
  return db
    .selectFrom('newsletter_issues')
    .where('send_at', '>=', from)
    .where('send_at', '<', until)
    .where('cancelled_at', 'is', null)
    .select(['id', 'title', 'send_at as at'])
    .$narrowType<{ at: Date }>()
    .execute()
}

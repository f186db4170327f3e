import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { IS_UNSETTLED } from './sending/unsettled.queries.ts'

/** What is written and neither released nor cancelled, the longest untouched first. */
export async function listDraftedIssues(db: Db): Promise<{ id: string; title: string; changedAt: Date }[]> {
  return db
    .selectFrom('newsletter_issues')
    .where('released_at', 'is', null)
    .where('discarded_at', 'is', null)
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

/** Of some addresses nobody knows whether their letter arrived; the editors say so by the mail server's log. */
export async function listUnsettledIssues(db: Db): Promise<{ id: string; title: string; since: Date; count: number }[]> {
  const { rows } = await sql<{ id: string; title: string; since: Date; count: number }>`
    select issue.id, issue.title, min(recipient.claimed_at) as since, count(*)::int as count
    from newsletter_recipients recipient join newsletter_issues issue on issue.id = recipient.issue_id
    where ${IS_UNSETTLED} group by issue.id, issue.title order by 3`.execute(db)
  return rows
}

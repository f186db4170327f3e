import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import type { Block } from './blocks.rules.ts'

export type DueIssue = { id: string; title: string; subjects: string[]; blocks: Block[]; number: number }

/** Its instant has come, and somebody waits. */
export async function listDueIssues(db: Db): Promise<DueIssue[]> {
  const { rows } = await sql<DueIssue>`
    select issue.id, issue.title, issue.subjects, issue.blocks, issue.number from newsletter_issues issue
    where issue.send_at <= portal_now() and issue.cancelled_at is null
      and exists (select from newsletter_recipients recipient where recipient.issue_id = issue.id and recipient.done_at is null)
    order by issue.send_at`.execute(db)
  return rows
}

/** Two workers share them: what one has locked the other passes over. */
export async function lockWaiting(tx: Tx, issueId: string, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('newsletter_recipients')
    .where('issue_id', '=', issueId)
    .where('done_at', 'is', null)
    .select('subscriber_id')
    .orderBy('ordinal')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map((row) => row.subscriber_id)
}

export async function recordDone(tx: Tx, done: { issueId: string; ids: string[]; queuedIds: string[]; at: Date }): Promise<void> {
  const { issueId, ids, queuedIds, at } = done
  await sql`
    update newsletter_recipients set done_at = ${at}, is_queued = subscriber_id = any(${queuedIds}::uuid[])
    where issue_id = ${issueId} and subscriber_id = any(${ids}::uuid[])`.execute(tx)
}

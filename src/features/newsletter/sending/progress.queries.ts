import { sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'
import { IS_UNSETTLED } from './unsettled.queries.ts'

export type Progress = {
  waiting: number
  /** With the mail server at this moment. */
  underWay: number
  /** Nobody knows whether the mail server has it. */
  unsettled: number
  retried: number
  sent: number
  refused: number
  skipped: number
}

export async function findProgress(db: Db, issueId: string): Promise<Progress> {
  const { rows } = await sql<Progress>`
    select (count(*) filter (where done_at is null and claimed_at is null and (retry_at is null or failure is null)))::int as waiting,
      (count(*) filter (where done_at is null and claimed_at is not null and not (${IS_UNSETTLED})))::int as "underWay",
      (count(*) filter (where ${IS_UNSETTLED}))::int as unsettled,
      (count(*) filter (where retry_at is not null and failure is not null))::int as retried,
      (count(*) filter (where outcome = 'sent'))::int as sent,
      (count(*) filter (where outcome = 'refused'))::int as refused,
      (count(*) filter (where outcome = 'skipped'))::int as skipped
    from newsletter_recipients where issue_id = ${issueId}`.execute(db)
  return rows[0] as Progress
}

import { sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'
import { LEAVING_DAYS } from '../issue.rules.ts'

export type Aftermath = { hard: number; soft: number; complaints: number; left: number }

/** What came of what was sent. Nobody is watched for it: reports of mail servers, and subscriptions left within a week. */
export async function findAftermath(db: Db, issueId: string): Promise<Aftermath> {
  const { rows } = await sql<Aftermath>`
    select (select count(*) from newsletter_bounces bounce join newsletter_recipients of using (mail_id)
        where of.issue_id = issue.id and bounce.kind = 'hard')::int as hard,
      (select count(*) from newsletter_bounces bounce join newsletter_recipients of using (mail_id)
        where of.issue_id = issue.id and bounce.kind = 'soft')::int as soft,
      (select count(*) from newsletter_bounces bounce join newsletter_recipients of using (mail_id)
        where of.issue_id = issue.id and bounce.kind = 'complaint')::int as complaints,
      (select count(distinct followed.email) from newsletter_recipients of
        join subscribers_subscribers subscriber on subscriber.id = of.subscriber_id
        join subscribers_subscriptions followed on followed.email = subscriber.email and followed.subject = any(issue.subjects)
        where of.issue_id = issue.id and of.outcome = 'sent'
          and followed.left_at between issue.send_at and issue.send_at + ${LEAVING_DAYS} * interval '1 day')::int as left
    from newsletter_issues issue where issue.id = ${issueId}`.execute(db)
  return rows[0] as Aftermath
}

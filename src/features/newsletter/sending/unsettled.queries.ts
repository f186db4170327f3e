import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { SETTLED_AFTER_MS } from './sending.rules.ts'

export type Unsettled = { mailId: string; claimedAt: Date }

/** Claimed so long ago that nobody hands it over any more. */
export const IS_UNSETTLED = sql`done_at is null and claimed_at < clock_timestamp() - ${SETTLED_AFTER_MS} * interval '1 millisecond'`

/** The oldest first; of one issue where given. */
export async function lockUnsettled(tx: Tx, issueId?: string): Promise<Unsettled[]> {
  const ofIssue = issueId ? sql`and issue_id = ${issueId}` : sql``
  const { rows } = await sql<Unsettled>`
    select mail_id as "mailId", claimed_at as "claimedAt" from newsletter_recipients
    where ${IS_UNSETTLED} ${ofIssue}
    order by claimed_at for update skip locked`.execute(tx)
  return rows
}

/** Of an issue that was stopped nothing goes out again. */
export async function recordSettled(tx: Tx, mailIds: string[], as: 'sent' | 'again'): Promise<void> {
  if (mailIds.length === 0) return
  await sql`
    update newsletter_recipients recipient set claimed_at = null,
      done_at = case when ${as} = 'sent' or issue.cancelled_at is not null then portal_now() end,
      outcome = case when ${as} = 'sent' then 'sent' when issue.cancelled_at is not null then 'skipped' end
    from newsletter_issues issue
    where issue.id = recipient.issue_id and recipient.mail_id = any(${mailIds}::uuid[])`.execute(tx)
}

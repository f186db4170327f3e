import { sql } from 'kysely'
import { databaseNow } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { BounceKind } from './bounce.rules.ts'

export type BouncedMail = { issueId: string; email: string }

/** Null for a mail that is not there (any more): the address was forgotten. */
export async function findBouncedMail(tx: Tx, mailId: string): Promise<BouncedMail | null> {
  const row = await tx
    .selectFrom('newsletter_recipients as recipient')
    .innerJoin('subscribers_subscribers as subscriber', 'subscriber.id', 'recipient.subscriber_id')
    .where('recipient.mail_id', '=', mailId)
    .select(['recipient.issue_id as issueId', 'subscriber.email'])
    .executeTakeFirst()
  return row ?? null
}

type Bounce = { mailId: string; issueId: string; kind: BounceKind; status: string }

/** False when the same was told before: servers report more than once. */
export async function recordBounce(tx: Tx, { mailId, issueId, kind, status }: Bounce): Promise<boolean> {
  const at = await databaseNow(tx)
  const { rows } = await sql`
    insert into newsletter_bounces (mail_id, kind, status, noted_at) values (${mailId}, ${kind}, ${status}, ${at})
    on conflict do nothing returning mail_id`.execute(tx)
  if (rows.length === 0) return false
  const subject = { table: 'newsletter_issues', id: issueId }
  await recordEvent(tx, { kind: 'newsletter-bounced', actorId: null, subject, at, data: { kind, status } })
  return true
}

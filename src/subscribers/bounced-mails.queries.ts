import { sql } from 'kysely'
import { databaseNow } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import { recordEvent } from '../platform/events.ts'
import { SUBSCRIBED_MAIL } from './suppression.queries.ts'

export type BouncedMail = { mailId: string; kind: 'hard' | 'soft' | 'complaint'; status: string }

/** Of a confirmation or a collection; null for every other mail, and for one that is not there (any more). */
export async function findRecipientOf(tx: Tx, mailId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('platform_mails as mail')
    .where('mail.id', '=', mailId)
    .where('mail.own_return_path', '=', true)
    .where(SUBSCRIBED_MAIL)
    .select('mail.recipient')
    .executeTakeFirst()
  return row?.recipient ?? null
}

/** False when the same was told before: servers report more than once. */
export async function recordBouncedMail(tx: Tx, { mailId, kind, status }: BouncedMail): Promise<boolean> {
  const at = await databaseNow(tx)
  const { rows } = await sql`
    insert into subscribers_bounces (mail_id, kind, status, noted_at) values (${mailId}, ${kind}, ${status}, ${at})
    on conflict do nothing returning mail_id`.execute(tx)
  if (rows.length === 0) return false
  const subject = { table: 'platform_mails', id: mailId }
  await recordEvent(tx, { kind: 'subscription-mail-bounced', actorId: null, subject, at, data: { kind, status } })
  return true
}

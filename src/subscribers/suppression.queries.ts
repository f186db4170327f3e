import { sql, type SqlBool } from 'kysely'
import type { Db, Tx } from '../platform/db.ts'
import { recordEvent } from '../platform/events.ts'
import { sha256 } from '../platform/random.ts'

export type SuppressionReason = 'bounced' | 'complained'
export type Suppression = { id: string; reason: SuppressionReason; suppressedAt: Date }

/** Null when mails may go there. */
export async function findSuppression(db: Db, email: string): Promise<Suppression | null> {
  const row = await db
    .selectFrom('subscribers_suppressions')
    .where('email_hash', '=', sha256(email))
    .where('lifted_at', 'is', null)
    .select(['id', 'reason', 'suppressed_at as suppressedAt'])
    .executeTakeFirst()
  return row ? { ...row, reason: row.reason as SuppressionReason } : null
}

export async function isSuppressed(db: Db, email: string): Promise<boolean> {
  return (await findSuppression(db, email)) !== null
}

type NewSuppression = { email: string; reason: SuppressionReason; at: Date; notedBy: string | null }

/** Again only when it was lifted before. */
export async function recordSuppression(tx: Tx, { email, reason, at, notedBy }: NewSuppression): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into subscribers_suppressions (email_hash, reason, suppressed_at, noted_by)
    values (${sha256(email)}, ${reason}, ${at}, ${notedBy})
    on conflict (email_hash) do update set reason = excluded.reason, suppressed_at = excluded.suppressed_at,
      noted_by = excluded.noted_by, lifted_at = null, lifted_by = null
    where subscribers_suppressions.lifted_at < excluded.suppressed_at
    returning id`.execute(tx)
  const [row] = rows
  if (!row) return
  const subject = { table: 'subscribers_suppressions', id: row.id }
  await recordEvent(tx, { kind: 'address-suppressed', actorId: notedBy, subject, at, data: { reason } })
}

/** Without a person: by whoever reads the mailbox. */
export async function recordSuppressionLifted(tx: Tx, lifted: { id: string; personId: string | null; at: Date }): Promise<void> {
  const { id, personId, at } = lifted
  await tx.updateTable('subscribers_suppressions').set({ lifted_at: at, lifted_by: personId }).where('id', '=', id).execute()
  const subject = { table: 'subscribers_suppressions', id }
  await recordEvent(tx, { kind: 'address-suppression-lifted', actorId: personId, subject, at })
}

export type FailedMail = { email: string; failure: string; failedAt: Date }

/** Of `mail`, a row of platform_mails: whether somebody asked for it, by the reason that it is queued with. */
export const SUBSCRIBED_MAIL = sql<SqlBool>`mail.once_key ~ '^(subscription-confirm|subscription-added|digest|newsletter) '`

/** Mails that people asked for and that wait after a refusal, where nothing was decided since. */
export async function listFailedMails(db: Db): Promise<FailedMail[]> {
  const { rows } = await sql<FailedMail>`
    select mail.recipient as email, mail.failure, mail.failed_at as "failedAt" from platform_mails mail
    where mail.sent_at is null and mail.failed_at is not null and mail.failure is not null
      and ${SUBSCRIBED_MAIL}
      and not exists (
        select from subscribers_suppressions suppression
        where suppression.email_hash = encode(sha256(convert_to(mail.recipient, 'UTF8')), 'hex')
          and (suppression.lifted_at is null or suppression.lifted_at >= mail.failed_at))`.execute(db)
  return rows
}

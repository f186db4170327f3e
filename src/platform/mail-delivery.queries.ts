import { sql, type Selectable } from 'kysely'
import type { Db } from './db.ts'
import type { PlatformMails } from './schema.ts'

export type WaitingMail = Omit<Selectable<PlatformMails>, 'headers' | 'attachments'> & {
  headers: Record<string, string>
  attachments: { fileName: string; mediaType: string; contentBase64: string }[]
}

/**
 * Ours to send from here on. Undefined when it was sent already: a job may run twice, the message must not. 'busy' while another job
 * hands it over; whoever died in the middle of it keeps it for a few minutes.
 */
export async function claimMail(db: Db, mailId: string): Promise<WaitingMail | 'busy' | undefined> {
  const row = await db
    .updateTable('platform_mails')
    .set({ attempted_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', mailId)
    .where('sent_at', 'is', null)
    .where((eb) =>
      eb.or([eb('attempted_at', 'is', null), eb('attempted_at', '<', sql<Date>`clock_timestamp() - interval '3 minutes'`)]),
    )
    .returningAll()
    .executeTakeFirst()
  if (row) return row as WaitingMail
  const waiting = await db
    .selectFrom('platform_mails')
    .where('id', '=', mailId)
    .where('sent_at', 'is', null)
    .select('id')
    .execute()
  return waiting.length > 0 ? 'busy' : undefined
}

export async function recordMailSent(db: Db, mailId: string, sentAt: Date): Promise<void> {
  await db
    .updateTable('platform_mails')
    .set({ sent_at: sentAt, failed_at: null, failure: null })
    .where('id', '=', mailId)
    .execute()
}

export async function recordMailFailed(db: Db, mailId: string, failedAt: Date, failure: string): Promise<void> {
  await db
    .updateTable('platform_mails')
    .set({ failed_at: failedAt, failure, attempted_at: null })
    .where('id', '=', mailId)
    .execute()
}

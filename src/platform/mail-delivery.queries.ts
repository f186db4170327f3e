import type { Selectable } from 'kysely'
import type { Db } from './db.ts'
import type { PlatformMails } from './schema.ts'

export type WaitingMail = Omit<Selectable<PlatformMails>, 'headers' | 'attachments'> & {
  headers: Record<string, string>
  attachments: { fileName: string; mediaType: string; contentBase64: string }[]
}

/** Undefined when it was sent already: a job may run twice, the message must not. */
export async function findWaitingMail(db: Db, mailId: string): Promise<WaitingMail | undefined> {
  const row = await db
    .selectFrom('platform_mails')
    .selectAll()
    .where('id', '=', mailId)
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  return row as WaitingMail | undefined
}

export async function recordMailSent(db: Db, mailId: string, sentAt: Date): Promise<void> {
  await db
    .updateTable('platform_mails')
    .set({ sent_at: sentAt, failed_at: null, failure: null })
    .where('id', '=', mailId)
    .execute()
}

export async function recordMailFailed(db: Db, mailId: string, failedAt: Date, failure: string): Promise<void> {
  await db.updateTable('platform_mails').set({ failed_at: failedAt, failure }).where('id', '=', mailId).execute()
}

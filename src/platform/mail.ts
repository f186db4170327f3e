import type { Tx } from './db.ts'
import { readableName, withoutTurningSigns } from '../plain/readable-name.ts'
import { addJob, addJobAhead } from './jobs.ts'

export type Mail = {
  recipient: string
  subject: string
  html: string
  text: string
  headers?: Record<string, string>
  attachments?: { fileName: string; mediaType: string; contentBase64: string }[]
  /** Same key, same message: it is queued at most once, ever. */
  onceKey?: string
  /** What other servers send back for it is to be read (return-path.ts). */
  ownReturnPath?: true
  /** Somebody waits for it before a page, and it is good for minutes only. */
  awaited?: true
  queuedAt: Date
}

export const SEND_MAIL = 'send-mail'

/**
 * In the transaction of the fact it tells of. False when this occasion already has its mail. Titles of drafts may stand in it as
 * they were typed; here they turn nothing around.
 */
export async function queueMail(tx: Tx, mail: Mail): Promise<boolean> {
  const row = await tx
    .insertInto('platform_mails')
    .values({
      once_key: mail.onceKey ?? null,
      recipient: mail.recipient,
      subject: readableName(mail.subject),
      html: withoutTurningSigns(mail.html),
      text: withoutTurningSigns(mail.text),
      headers: JSON.stringify(mail.headers ?? {}),
      attachments: JSON.stringify(mail.attachments ?? []),
      own_return_path: mail.ownReturnPath ?? false,
      queued_at: mail.queuedAt,
    })
    .onConflict((conflict) => conflict.column('once_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await (mail.awaited ? addJobAhead : addJob)(tx, SEND_MAIL, { mailId: row.id })
  return true
}

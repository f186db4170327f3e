import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Config } from './config.ts'
import type { Deps } from './deps.ts'
import type { Jobs } from './jobs.ts'
import { isLoopback } from '../plain/loopback.ts'
import { SEND_MAIL } from './mail.ts'
import { claimMail, recordMailFailed, recordMailSent, type WaitingMail } from './mail-delivery.queries.ts'
import { writeMail } from './mail-folder.ts'
import { areMailsHeld } from './mail-hold.queries.ts'

/** One address and nothing else: what two programs could read as two recipients is not sent at all (security.md AU-11). */
const ONE_ADDRESS = /^[^\s@,;:<>()"\\[\]]+@[^\s@,;:<>()"\\[\]]+$/

export class MailNotAccepted extends Error {}

/** Tried again by the queue until the mail server takes it; what it said is kept in the row, not in the log. */
async function sendMail(deps: Deps, mailId: string, sender: string): Promise<void> {
  if (await areMailsHeld(deps.db)) return
  const mail = await claimMail(deps.db, mailId)
  if (!mail) return
  if (mail === 'busy') throw new MailNotAccepted(`mail ${mailId}: being sent`)
  try {
    await deliver(deps.config, mail, sender)
  } catch (error) {
    await recordMailFailed(deps.db, mail.id, deps.clock.now(), failureOf(error))
    throw new MailNotAccepted(`mail ${mail.id}: ${codeOf(error)}`)
  }
  await recordMailSent(deps.db, mail.id, deps.clock.now())
}

/** `sender` is the name that stands before the address. */
export function mailJobs(sender: string): Jobs {
  return { [SEND_MAIL]: (deps, payload) => sendMail(deps, String(payload.mailId), sender) }
}

async function deliver(config: Deps['config'], mail: WaitingMail, sender: string): Promise<void> {
  if (!ONE_ADDRESS.test(mail.recipient)) throw new Error('not one address')
  if (!config.smtpUrl) return writeMail(config.dataDir, mail)
  const transport = createTransport({
    ...encrypted(config.smtpUrl),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
  })
  try {
    await transport.sendMail(messageOf(config, mail, sender))
  } finally {
    transport.close()
  }
}

/** Mails carry sign-in links: only within this machine they may go as they are. Words of the URL would win over options. */
function encrypted(smtpUrl: string): { url: string; requireTLS: boolean } {
  const url = new URL(smtpUrl)
  for (const word of ['requireTLS', 'tls.rejectUnauthorized']) url.searchParams.delete(word)
  return { url: url.href, requireTLS: !isLoopback(url.hostname) }
}

function messageOf(config: Config, mail: WaitingMail, sender: string): SendMailOptions {
  return {
    from: { name: sender, address: config.mailFrom },
    to: { name: '', address: mail.recipient },
    envelope: { from: config.mailFrom, to: [mail.recipient] },
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    date: mail.queued_at,
    // From the row: whoever gets the same message a second time can see that it is the same.
    messageId: `<${mail.id}@${config.mailFrom.split('@').at(-1)}>`,
    headers: { ...mail.headers, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    attachments: mail.attachments.map((attachment) => ({
      filename: attachment.fileName,
      contentType: attachment.mediaType,
      content: Buffer.from(attachment.contentBase64, 'base64'),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function failureOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500)
}

function codeOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  return [code ?? 'failed', responseCode].filter(Boolean).join(' ')
}

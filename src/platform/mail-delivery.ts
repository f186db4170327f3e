import { createTransport } from 'nodemailer'
import type { Deps } from './deps.ts'
import type { Jobs } from './jobs.ts'
import { SEND_MAIL } from './mail.ts'
import { claimMail, recordMailFailed, recordMailSent, type WaitingMail } from './mail-delivery.queries.ts'
import { writeMail } from './mail-folder.ts'
import { areMailsHeld } from './mail-hold.queries.ts'
import { encrypted, isOneAddress, messageOf } from './mail-message.ts'
import { returnPathOf } from './return-path.ts'

export class MailNotAccepted extends Error {}

/** Tried again by the queue until the mail server takes it; what it said is kept in the row, not in the log. */
async function sendMail(deps: Deps, mailId: string, sender: string): Promise<void> {
  if (await areMailsHeld(deps.db)) return
  const mail = await claimMail(deps.db, mailId)
  if (!mail) return
  if (mail === 'busy') throw new MailNotAccepted(`mail ${mailId}: being sent`)
  try {
    await deliver(deps, mail, sender)
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

async function deliver(deps: Deps, waiting: WaitingMail, sender: string): Promise<void> {
  const { config } = deps
  const returnPath = waiting.own_return_path ? returnPathOf(deps, waiting.id) : undefined
  const mail = { ...waiting, date: waiting.queued_at, returnPath }
  if (!isOneAddress(mail.recipient)) throw new Error('not one address')
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

function failureOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500)
}

function codeOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  return [code ?? 'failed', responseCode].filter(Boolean).join(' ')
}

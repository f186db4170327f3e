import type { SendMailOptions } from 'nodemailer'
import type { Config } from './config.ts'
import { isLoopback } from '../plain/loopback.ts'

export type Letter = {
  /** A UUID; its Message-ID, so that whoever gets the same message a second time can see that it is the same. */
  id: string
  recipient: string
  subject: string
  html: string
  text: string
  headers: Record<string, string>
  attachments: { fileName: string; mediaType: string; contentBase64: string }[]
  date: Date
  /** Where the mail server sends what it could not deliver; the sender's address where none is given. */
  returnPath?: string
}

/** One address and nothing else: what two programs could read as two recipients is not sent at all (security.md AU-11). */
const ONE_ADDRESS = /^[^\s@,;:<>()"\\[\]]+@[^\s@,;:<>()"\\[\]]+$/

export function isOneAddress(text: string): boolean {
  return ONE_ADDRESS.test(text)
}

/** Mails carry sign-in links: only within this machine they may go as they are. Words of the URL would win over options. */
export function encrypted(smtpUrl: string): { url: string; requireTLS: boolean } {
  const url = new URL(smtpUrl)
  for (const word of ['requireTLS', 'tls.rejectUnauthorized']) url.searchParams.delete(word)
  return { url: url.href, requireTLS: !isLoopback(url.hostname) }
}

/** As it stands in the mail server's log, without the angle brackets. */
export function messageIdOf(config: Pick<Config, 'mailFrom'>, id: string): string {
  return `${id}@${config.mailFrom.split('@').at(-1)}`
}

/**
 * With a METHOD (RFC 6047): Outlook and others act by themselves only upon a part beside the texts. The file stays for everybody else, as a type that
 * no program acts upon a second time.
 */
function isInvitation({ mediaType }: Letter['attachments'][number]): boolean {
  return /^text\/calendar;.*\bmethod=/i.test(mediaType)
}

/** `sender` is the name that stands before the address. */
export function messageOf(config: Config, letter: Letter, sender: string): SendMailOptions {
  return {
    from: { name: sender, address: config.mailFrom },
    to: { name: '', address: letter.recipient },
    envelope: { from: letter.returnPath ?? config.mailFrom, to: [letter.recipient] },
    subject: letter.subject,
    html: letter.html,
    text: letter.text,
    date: letter.date,
    messageId: `<${messageIdOf(config, letter.id)}>`,
    headers: { ...letter.headers, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    alternatives: letter.attachments.filter(isInvitation).map(({ mediaType: contentType, contentBase64 }) => ({
      contentType,
      content: Buffer.from(contentBase64, 'base64'),
    })),
    attachments: letter.attachments.map((attachment) => ({
      filename: attachment.fileName,
      contentType: isInvitation(attachment) ? 'application/ics' : attachment.mediaType,
      content: Buffer.from(attachment.contentBase64, 'base64'),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Letter } from './mail-message.ts'

/** A mail as it would have been sent. Without a mail server, that is in demo and development, they lie in `dataDir`/mail. */
export type WrittenMail = {
  id: string
  recipient: string
  subject: string
  html: string
  text: string
  headers: Record<string, string>
  attachments: { fileName: string; mediaType: string; contentBase64: string }[]
  queuedAt: string
}

const UUID = /^[0-9a-f-]{36}$/

export async function writeMail(dataDir: string, mail: Letter): Promise<void> {
  const folder = join(dataDir, 'mail')
  const { id, recipient, subject, html, text, headers, attachments } = mail
  const written: WrittenMail = {
    id,
    recipient,
    subject,
    html,
    text,
    headers,
    attachments,
    queuedAt: mail.date.toISOString(),
  }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${id}.json`)
  await writeFile(`${path}.part`, JSON.stringify(written), { mode: 0o600, flush: true })
  await rename(`${path}.part`, path)
}

/** The newest first. */
export async function readMails(dataDir: string): Promise<WrittenMail[]> {
  const names = await readdir(join(dataDir, 'mail')).catch(() => [])
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
  const mails = await Promise.all(ids.map((id) => readMail(dataDir, id)))
  return mails.filter((mail) => mail !== null).sort((a, b) => b.queuedAt.localeCompare(a.queuedAt))
}

export async function readMail(dataDir: string, id: string): Promise<WrittenMail | null> {
  if (!UUID.test(id)) return null
  const json = await readFile(join(dataDir, 'mail', `${id}.json`), 'utf8').catch(() => null)
  return json === null ? null : (JSON.parse(json) as WrittenMail)
}

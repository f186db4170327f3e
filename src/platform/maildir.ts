import { open, readdir, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'

export type NewMail = { name: string; raw: string }

/** A report is some kilobytes; a picture that somebody encloses is not needed to understand it. */
const MOST_BYTES = 256 * 1024

/** https://cr.yp.to/proto/maildir.html: what lies in new/ was delivered whole; the oldest first. */
export async function listNewMails(folder: string, most: number): Promise<NewMail[]> {
  const names = (await readdir(join(folder, 'new'))).filter((name) => !name.startsWith('.')).sort()
  const mails: NewMail[] = []
  for (const name of names.slice(0, most)) mails.push({ name, raw: await beginningOf(join(folder, 'new', name)) })
  return mails
}

export async function removeMail(folder: string, name: string): Promise<void> {
  await unlink(join(folder, 'new', name))
}

/** Unread, for whoever looks into the mailbox. */
export async function setMailAside(folder: string, name: string): Promise<void> {
  await rename(join(folder, 'new', name), join(folder, 'cur', `${name}:2,`))
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}

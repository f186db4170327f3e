import { databaseNow } from '../../platform/clock.ts'
import { transact, type Tx } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail.ts'
import { confirmContactMail, contactMail } from './contact.mail.tsx'
import { recordContact, recordRelay, type Contact } from './contact.queries.ts'
import type { ContactSource } from './source.ts'

/** With an account at once, else after the address was confirmed. A second click sends nothing more. */
export function send(deps: Deps, source: ContactSource, contact: Contact): Promise<void> {
  const { baseUrl } = deps.config
  return transact(deps.db, async (tx) => {
    const at = await databaseNow(tx)
    const token = contact.personId ? null : deps.random.token()
    if (!(await recordContact(tx, contact, { table: source.table, token, at }))) return
    if (token === null) return relay(tx, deps, { source, contact, at })
    const link = baseUrl + source.confirmation.to({ token })
    const { title, addressee } = contact
    const mail = confirmContactMail({ title, addressee, link, baseUrl, words: source.words })
    await queueMail(tx, { ...mail, recipient: contact.email, onceKey: `contact-confirm ${contact.id}`, queuedAt: at })
  })
}

type Relay = { source: ContactSource; contact: Contact; at: Date }

/** The answer goes to the sender; nobody's address is shown to them. */
export async function relay(tx: Tx, { config: { baseUrl } }: Deps, { source, contact, at }: Relay): Promise<void> {
  const { title, message, subjectId, subjectKey } = contact
  const link = baseUrl + source.addressFor({ id: subjectId, key: subjectKey })
  for (const { key, name, email } of await source.listRecipients(tx, subjectId)) {
    const mail = contactMail({ name, title, sender: contact, message, link, baseUrl, words: source.words })
    const onceKey = `contact ${contact.id} ${key}`
    await queueMail(tx, { ...mail, headers: { 'Reply-To': contact.email }, recipient: email, onceKey, queuedAt: at })
  }
  await recordRelay(tx, source.table, contact, at)
}

import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { queueMail } from '../../../platform/mail.ts'
import { confirmContactMail, contactMail } from '../contact.mail.tsx'
import { recordContact, recordRelay, type Contact } from '../contact.queries.ts'
import { listListingPeople } from '../listing.queries.ts'
import type { PublicListing } from '../public-listings.queries.ts'

/** With an account at once, else after the address was confirmed. A second click sends nothing more. */
export function send(deps: Deps, listing: PublicListing, contact: Contact): Promise<void> {
  const { baseUrl } = deps.config
  return transact(deps.db, async (tx) => {
    const at = await databaseNow(tx)
    const token = contact.personId ? null : deps.random.token()
    if (!(await recordContact(tx, contact, { token, at }))) return
    if (token === null) return relay(tx, deps, { contact, title: listing.title, at })
    const link = baseUrl + paths.partners.contactConfirmation.to({ token })
    const mail = confirmContactMail({ title: listing.title, addressee: listing.organisation, link, baseUrl })
    await queueMail(tx, { ...mail, recipient: contact.email, onceKey: `contact-confirm ${contact.id}`, queuedAt: at })
  })
}

type Relay = { contact: Contact; title: string; at: Date }

/** The answer goes to the sender; nobody's address is shown to them. */
export async function relay(tx: Tx, { config: { baseUrl } }: Deps, { contact, title, at }: Relay): Promise<void> {
  const link = baseUrl + paths.partners.own.listing.to({ listingId: contact.listingId })
  for (const { personId, name, email } of await listListingPeople(tx, contact.listingId)) {
    const mail = contactMail({ name, title, sender: contact, message: contact.message, link, baseUrl })
    const onceKey = `contact ${contact.id} ${personId}`
    await queueMail(tx, { ...mail, headers: { 'Reply-To': contact.email }, recipient: email, onceKey, queuedAt: at })
  }
  await recordRelay(tx, contact, at)
}

import { sql } from 'kysely'
import { recordEvent } from '../../platform/events.ts'
import { sha256 } from '../../platform/random.ts'
import type { Db, Tx } from '../../platform/db.ts'

export type Contact = {
  id: string
  listingId: string
  personId: string | null
  name: string
  organisation: string
  email: string
  message: string
}

/** False when this id is taken: a second click. */
export async function recordContact(
  tx: Tx,
  contact: Contact,
  { token, at }: { token: string | null; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('partners_contacts')
    .values({
      id: contact.id,
      listing_id: contact.listingId,
      person_id: contact.personId,
      name: contact.name,
      organisation: contact.organisation,
      email: contact.email,
      message: contact.message,
      token_hash: token === null ? null : sha256(token),
      written_at: at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function recordRelay(tx: Tx, { id, listingId, personId }: Contact, at: Date): Promise<void> {
  await tx.insertInto('partners_contact_relays').values({ contact_id: id, relayed_at: at }).execute()
  await recordEvent(tx, {
    kind: 'contact-relayed',
    actorId: personId,
    subject: { table: 'partners_listings', id: listingId },
    at,
  })
}

export type MailedContact = Contact & { title: string; addressee: string; writtenAt: Date; isRelayed: boolean; isPublic: boolean }

/** By the link that was mailed to whoever wrote it. */
export async function findMailedContact(db: Db | Tx, token: string): Promise<MailedContact | null> {
  const { rows } = await sql<MailedContact>`
    select contact.id, contact.listing_id as "listingId", contact.person_id as "personId", contact.name, contact.organisation, contact.email,
      contact.message, contact.written_at as "writtenAt", published.title, owner.name as addressee, relay.contact_id is not null as "isRelayed",
      exists (select from partners_current current where current.listing_id = contact.listing_id) as "isPublic"
    from partners_contacts contact
    join partners_listings listing on listing.id = contact.listing_id
    join people_organisations owner on owner.id = listing.organisation_id
    join partners_published published on published.listing_id = contact.listing_id
    left join partners_contact_relays relay on relay.contact_id = contact.id
    where contact.token_hash = ${sha256(token)}`.execute(db)
  return rows[0] ?? null
}

/** Two clicks at once: one relays. */
export async function lockMailedContact(tx: Tx, token: string): Promise<MailedContact | null> {
  await sql`select from partners_contacts where token_hash = ${sha256(token)} for update`.execute(tx)
  return findMailedContact(tx, token)
}

type Terms = { unconfirmedSince: Date; relayedSince: Date }

export async function removeOldContacts(db: Db, { unconfirmedSince, relayedSince }: Terms): Promise<void> {
  await sql`
    delete from partners_contacts contact where contact.written_at <= ${relayedSince}
      or contact.written_at <= ${unconfirmedSince}
        and not exists (select from partners_contact_relays relay where relay.contact_id = contact.id)`.execute(db)
}

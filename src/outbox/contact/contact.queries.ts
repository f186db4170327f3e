import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { sha256 } from '../../platform/random.ts'
import type { ContactSource } from './source.ts'

type Table = ContactSource['table']

export type Contact = {
  id: string
  subjectId: string
  subjectKey: string
  title: string
  addressee: string
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
  { table, token, at }: { table: Table; token: string | null; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('outbox_contacts')
    .values({
      id: contact.id,
      subject_table: table,
      subject_id: contact.subjectId,
      subject_key: contact.subjectKey,
      title: contact.title,
      addressee: contact.addressee,
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

export async function recordRelay(tx: Tx, table: Table, { id, subjectId, personId }: Contact, at: Date): Promise<void> {
  await tx.insertInto('outbox_contact_relays').values({ contact_id: id, relayed_at: at }).execute()
  await recordEvent(tx, { kind: 'contact-relayed', actorId: personId, subject: { table, id: subjectId }, at })
}

export type MailedContact = Contact & { writtenAt: Date; isRelayed: boolean }

/** By the link that was mailed to whoever wrote it. */
export async function findMailedContact(db: Db, table: Table, token: string): Promise<MailedContact | null> {
  const { rows } = await sql<MailedContact>`
    select contact.id, contact.subject_id as "subjectId", contact.subject_key as "subjectKey", contact.title, contact.addressee,
      contact.person_id as "personId", contact.name, contact.organisation, contact.email, contact.message,
      contact.written_at as "writtenAt", relay.contact_id is not null as "isRelayed"
    from outbox_contacts contact
    left join outbox_contact_relays relay on relay.contact_id = contact.id
    where contact.token_hash = ${sha256(token)} and contact.subject_table = ${table}`.execute(db)
  return rows[0] ?? null
}

/** Two clicks at once: one relays. */
export async function lockMailedContact(tx: Tx, table: Table, token: string): Promise<MailedContact | null> {
  await sql`select from outbox_contacts where token_hash = ${sha256(token)} for update`.execute(tx)
  return findMailedContact(tx, table, token)
}

type Terms = { unconfirmedSince: Date; relayedSince: Date }

export async function removeOldContacts(db: Db, { unconfirmedSince, relayedSince }: Terms): Promise<void> {
  await sql`
    delete from outbox_contacts contact where contact.written_at <= ${relayedSince}
      or contact.written_at <= ${unconfirmedSince}
        and not exists (select from outbox_contact_relays relay where relay.contact_id = contact.id)`.execute(db)
}

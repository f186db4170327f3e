import { sql } from 'kysely'
import { sha256 } from '../../platform/random.ts'
import { recordEvent } from '../../platform/events.ts'
import type { Db, Tx } from '../../platform/db.ts'

export type DueReminder = { listingId: string; title: string; validUntil: string }

/** Whatever ends on this day or before and was not yet reminded of this end. */
export async function listDueReminders(db: Db, endsBy: string): Promise<DueReminder[]> {
  const { rows } = await sql<DueReminder>`
    select current.listing_id as "listingId", current.title, current.valid_until as "validUntil" from partners_current current
    where current.valid_until <= ${endsBy}::date and not exists (select from partners_reminders reminder
      where reminder.listing_id = current.listing_id and reminder.valid_until = current.valid_until)
    order by current.valid_until, current.listing_id`.execute(db)
  return rows
}

type Reminder = DueReminder & { token: string; at: Date }

/** False when another process was quicker. */
export async function recordReminder(tx: Tx, { listingId, validUntil, token, at }: Reminder): Promise<boolean> {
  const row = await tx
    .insertInto('partners_reminders')
    .values({ listing_id: listingId, valid_until: validUntil, token_hash: sha256(token), reminded_at: at })
    .onConflict((conflict) => conflict.columns(['listing_id', 'valid_until']).doNothing())
    .returning('listing_id')
    .executeTakeFirst()
  if (!row) return false
  const subject = { table: 'partners_listings', id: listingId }
  await recordEvent(tx, { kind: 'listing-reminded', actorId: null, subject, at, data: { validUntil } })
  return true
}

export type RemindedListing = { listingId: string; title: string; validUntil: string; organisation: string }

/** What the link in a reminder is about. It opens nothing else, and nothing more once the listing has ended. */
export async function findReminded(db: Db, token: string): Promise<RemindedListing | null> {
  const { rows } = await sql<RemindedListing>`
    select published.listing_id as "listingId", published.title, published.valid_until as "validUntil", organisation.name as organisation
    from partners_reminders reminder
    join partners_published published on published.listing_id = reminder.listing_id
    join partners_listings listing on listing.id = reminder.listing_id
    join people_organisations organisation on organisation.id = listing.organisation_id
    where reminder.token_hash = ${sha256(token)}
      and not exists (select from partners_endings ending where ending.listing_id = reminder.listing_id)`.execute(db)
  return rows[0] ?? null
}

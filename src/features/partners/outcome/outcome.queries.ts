import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { By } from '../record-listing.queries.ts'
import type { Became, Outcome, Place } from './outcome.rules.ts'

/** One's own that found somebody: what the public read of it, and what became of it. */
export type FoundListing = {
  id: string
  title: string
  topic: string
  text: string
  legalForm: string | null
  /** Where its organisation sits. */
  place: Place | null
  outcome: Outcome | null
}

type Row = Omit<FoundListing, 'place' | 'outcome'> & {
  placeId: string | null
  placeName: string | null
  number: number | null
  became: Became | null
  partnerId: string | null
  partnerPlace: string | null
  partnerName: string | null
}
export type Asker = { listingId: string; organisationId: string | null }

export async function findFoundListing(db: Db | Tx, { listingId, organisationId }: Asker): Promise<FoundListing | null> {
  const { rows } = await sql<Row>`
    select listing.id, published.title, today.today as topic, published.text, published.legal_form as "legalForm",
      place.id as "placeId", place.name as "placeName", outcome.number, outcome.became,
      partner.id as "partnerId", partner.name as "partnerPlace", outcome.partner_name as "partnerName"
    from partners_listings listing
    join partners_endings ending on ending.listing_id = listing.id and ending.result = 'found'
    join partners_published published on published.listing_id = listing.id
    join topics_today today on today.slug = published.topic
    join people_organisations organisation on organisation.id = listing.organisation_id
    left join places place on place.id = organisation.place_id
    left join lateral (select * from partners_outcomes where listing_id = listing.id order by number desc limit 1) outcome on true
    left join places partner on partner.id = outcome.partner_place_id
    where listing.id = ${listingId}::uuid and listing.organisation_id = ${organisationId}::uuid`.execute(db)
  const [row] = rows
  return row ? read(row) : null
}

function read({ placeId, placeName, number, became, partnerId, partnerPlace, partnerName, ...listing }: Row): FoundListing {
  const partner = placeOf(partnerId, partnerPlace)
  const outcome = number && became ? { number, became, partner, partnerName: partnerName ?? '' } : null
  return { ...listing, place: placeOf(placeId, placeName), outcome }
}

const placeOf = (id: string | null, name: string | null): Place | null => (id && name ? { id, name } : null)

export async function recordOutcome(tx: Tx, by: By, { number, became, partner, partnerName }: Outcome): Promise<void> {
  await tx
    .insertInto('partners_outcomes')
    .values({
      listing_id: by.listingId,
      number,
      became,
      partner_place_id: partner?.id ?? null,
      partner_name: partnerName,
      said_by: by.personId,
      said_at: by.at,
    })
    .execute()
  await recordEvent(tx, {
    kind: 'listing-outcome-said',
    actorId: by.personId,
    subject: { table: 'partners_listings', id: by.listingId },
    at: by.at,
    data: { number, became },
  })
}

import { sql, type RawBuilder } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import type { ListingContent } from './listing-content.rules.ts'
import type { ListingFacts } from './listing.rules.ts'

export type Listing = ListingFacts & {
  id: string
  organisation: string
  /** It stands in the register, so distances can be told. */
  hasPlace: boolean
  /** Of the newest version. */
  content: ListingContent
  /** What the editors wrote last; '' when nothing, or when it was published without a word. */
  message: string
  submittedAt: Date | null
}

type Row = Omit<Listing, 'submitted' | 'published'> & {
  submittedNumber: number | null
  result: NonNullable<ListingFacts['submitted']>['result']
  publishedNumber: number | null
  validUntil: string | null
}

const LISTINGS = sql`
  select listing.id, listing.organisation_id as "organisationId", organisation.name as organisation,
    organisation.place_id is not null as "hasPlace", version.number as latest, version.content,
    submission.number as "submittedNumber", submission.submitted_at as "submittedAt", review.result, coalesce(review.message, '') as message,
    published.number as "publishedNumber", published.valid_until as "validUntil", ending.result as ended
  from partners_listings listing
  join people_organisations organisation on organisation.id = listing.organisation_id
  join lateral (select number, content from partners_versions where listing_id = listing.id order by number desc limit 1) version on true
  left join lateral (select * from partners_submissions where listing_id = listing.id order by number desc limit 1) submission on true
  left join partners_reviews review on review.submission_id = submission.id
  left join partners_published published on published.listing_id = listing.id
  left join partners_endings ending on ending.listing_id = listing.id`

async function listWhere(db: Db | Tx, condition: RawBuilder<unknown>): Promise<Listing[]> {
  const { rows } = await sql<Row>`${LISTINGS} where ${condition}
    order by coalesce(submission.submitted_at, listing.created_at) desc, listing.id`.execute(db)
  return rows.map(({ submittedNumber, result, publishedNumber, validUntil, ...row }) => ({
    ...row,
    submitted: submittedNumber === null ? null : { number: submittedNumber, result },
    published: publishedNumber === null || validUntil === null ? null : { number: publishedNumber, validUntil },
  }))
}

/** Whoever asks without an organisation has none. */
export async function listOwnListings(db: Db, organisationId: string | null): Promise<Listing[]> {
  return organisationId === null ? [] : listWhere(db, sql`listing.organisation_id = ${organisationId}::uuid`)
}

type Asker = { listingId: string; organisationId: string | null }

export async function findOwnListing(db: Db | Tx, { listingId, organisationId }: Asker): Promise<Listing | null> {
  if (organisationId === null) return null
  const own = sql`listing.id = ${listingId}::uuid and listing.organisation_id = ${organisationId}::uuid`
  return (await listWhere(db, own))[0] ?? null
}

/** Two that act at once act one after the other. */
export async function lockOwnListing(tx: Tx, asker: Asker): Promise<Listing | null> {
  await lockListing(tx, asker.listingId)
  return findOwnListing(tx, asker)
}

/** For the editors: only what has been submitted at some time is theirs to read, and of that the version submitted last. */
export async function findSubmittedListing(db: Db | Tx, listingId: string): Promise<Listing | null> {
  const listing = (await listWhere(db, sql`listing.id = ${listingId}::uuid and submission.id is not null`))[0]
  if (!listing?.submitted) return null
  const { content } = await db
    .selectFrom('partners_versions')
    .where('listing_id', '=', listingId)
    .where('number', '=', listing.submitted.number)
    .select('content')
    .executeTakeFirstOrThrow()
  return { ...listing, content: content as ListingContent }
}

export async function lockSubmittedListing(tx: Tx, listingId: string): Promise<Listing | null> {
  await lockListing(tx, listingId)
  return findSubmittedListing(tx, listingId)
}

/** By the link in a reminder: whoever holds it may prolong this listing and nothing else. */
export async function lockRemindedListing(tx: Tx, listingId: string): Promise<Listing | null> {
  await lockListing(tx, listingId)
  return (await listWhere(tx, sql`listing.id = ${listingId}::uuid`))[0] ?? null
}

async function lockListing(tx: Tx, listingId: string): Promise<void> {
  await sql`select from partners_listings where id = ${listingId}::uuid for update`.execute(tx)
}

/** What waits for the editors, the longest waiting first. */
export async function listWaitingListings(db: Db): Promise<Listing[]> {
  const waiting = await listWhere(
    db,
    sql`submission.id is not null and review.submission_id is null and ending.listing_id is null`,
  )
  return waiting.toReversed()
}

/** Besides one that may have been begun by the same form before. */
export async function countOtherOpenListings(tx: Tx, organisationId: string, listingId: string): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*) as open from partners_listings listing where listing.organisation_id = ${organisationId}::uuid and listing.id <> ${listingId}::uuid
      and not exists (select from partners_endings ending where ending.listing_id = listing.id)
      and not exists (select from partners_submissions s join partners_reviews r on r.submission_id = s.id
        where s.listing_id = listing.id and r.result = 'declined')`.execute(tx)
  return Number(rows[0]?.open ?? 0)
}

export type ListingPerson = { personId: string; name: string; email: string }

/** Who is written to about it. */
export async function listListingPeople(db: Db | Tx, listingId: string): Promise<ListingPerson[]> {
  const { rows } = await sql<ListingPerson>`
    select person_id as "personId", name, email from partners_listing_people where listing_id = ${listingId}::uuid
    order by name, person_id`.execute(db)
  return rows
}

export type ExchangeFigures = { current: number; found: number; relayed: number }

/** For the editors: what the exchange is good for. */
export async function countExchange(db: Db): Promise<ExchangeFigures> {
  const { rows } = await sql<ExchangeFigures>`
    select (select count(*) from partners_current) as current,
      (select count(*) from partners_endings where result = 'found') as found,
      (select count(*) from platform_events where kind = 'contact-relayed' and subject_table = 'partners_listings') as relayed`.execute(
    db,
  )
  return rows[0] ?? { current: 0, found: 0, relayed: 0 }
}

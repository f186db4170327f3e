import { sql } from 'kysely'
import { recordEvent } from '../../platform/events.ts'
import type { Tx } from '../../platform/db.ts'
import type { CompleteContent, ListingContent } from './listing-content.rules.ts'
import type { EndResult, Reviewed } from './listing.rules.ts'

/** Who did it, when. */
export type By = { listingId: string; personId: string; at: Date }

/** False when this id is taken: a second click, or somebody else's. */
export async function recordListing(tx: Tx, { listingId, personId, at }: By, organisationId: string): Promise<boolean> {
  const row = await tx
    .insertInto('partners_listings')
    .values({ id: listingId, organisation_id: organisationId, created_by: personId, created_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await recordEvent(tx, eventOf('listing-begun', { listingId, personId, at }))
  return row !== undefined
}

export async function recordVersion(
  tx: Tx,
  by: By,
  { number, content }: { number: number; content: ListingContent },
): Promise<void> {
  await tx
    .insertInto('partners_versions')
    .values({
      listing_id: by.listingId,
      number,
      content: JSON.stringify(content),
      saved_by: by.personId,
      saved_at: by.at,
    })
    .execute()
  await recordEvent(tx, eventOf('listing-saved', by, { number }))
}

export async function recordSubmission(tx: Tx, by: By, number: number): Promise<void> {
  await tx
    .insertInto('partners_submissions')
    .values({ listing_id: by.listingId, number, submitted_by: by.personId, submitted_at: by.at })
    .execute()
  await recordEvent(tx, eventOf('listing-submitted', by, { number }))
}

/** Publishing writes what the public reads, from the version that was reviewed and from it alone. */
export async function recordReview(
  tx: Tx,
  by: By,
  { number, result, message, content }: Reviewed & { content: CompleteContent },
): Promise<void> {
  await sql`
    insert into partners_reviews (submission_id, result, message, reviewed_by, reviewed_at)
    select id, ${result}, ${message}, ${by.personId}, ${by.at} from partners_submissions
    where listing_id = ${by.listingId} and number = ${number}`.execute(tx)
  if (result === 'published') await recordPublished(tx, by, { number, content })
  await recordEvent(tx, eventOf(`listing-${result}`, by, { number }))
}

async function recordPublished(
  tx: Tx,
  { listingId, at }: By,
  { number, content }: { number: number; content: CompleteContent },
): Promise<void> {
  const { kind, title, topic, text, reach, sizes } = content
  const row = {
    number,
    kind,
    title,
    topic,
    text,
    reach,
    radius_km: content.radiusKm,
    region_id: content.regionId,
    sizes,
    legal_form: content.legalForm,
    jointly: content.jointly ?? false,
    valid_until: content.validUntil,
    published_at: at,
  }
  await tx
    .insertInto('partners_published')
    .values({ listing_id: listingId, ...row })
    .onConflict((conflict) => conflict.column('listing_id').doUpdateSet(row))
    .execute()
}

/** `personId` is null when it was the link in the reminder. */
export async function recordProlongation(
  tx: Tx,
  by: Omit<By, 'personId'> & { personId: string | null },
  validUntil: string,
): Promise<void> {
  await tx
    .insertInto('partners_prolongations')
    .values({ listing_id: by.listingId, valid_until: validUntil, prolonged_by: by.personId, prolonged_at: by.at })
    .execute()
  await tx.updateTable('partners_published').set({ valid_until: validUntil }).where('listing_id', '=', by.listingId).execute()
  await recordEvent(tx, eventOf('listing-prolonged', by, { validUntil }))
}

export async function recordEnding(tx: Tx, by: By, result: EndResult): Promise<void> {
  await tx
    .insertInto('partners_endings')
    .values({ listing_id: by.listingId, result, ended_by: by.personId, ended_at: by.at })
    .execute()
  await recordEvent(tx, eventOf(`listing-${result}`, by))
}

function eventOf(kind: string, { listingId, personId, at }: Omit<By, 'personId'> & { personId: string | null }, data = {}) {
  return { kind, actorId: personId, subject: { table: 'partners_listings', id: listingId }, at, data }
}

import { sql } from 'kysely'
import { paths } from '../../paths.ts'
import type { Db } from '../../platform/db.ts'
import { searchDocuments } from '../../platform/full-text.queries.ts'
import type { SearchDocument, SearchSource } from '../../platform/search.ts'
import { searchWords } from '../../plain/search-words.ts'
import { listPublicListings, type PublicListing } from './public-listings.queries.ts'

export const listingsFound: SearchSource = {
  documents: () => sql<SearchDocument>`(select current.listing_id::text as key, current.title,
    concat_ws(E'\n\n', current.text, topic.title, array_to_string(topic.synonyms, ', '), organisation.name) as text,
    current.published_at as dated, array[today.today] as topics
    from partners_current current
    join partners_listings listing on listing.id = current.listing_id
    join people_organisations organisation on organisation.id = listing.organisation_id
    join topics_today today on today.slug = current.topic
    join topics_topics topic on topic.slug = today.today)`,
  placeOf: (listingId) => ({ href: paths.partners.listing.to({ listingId }), section: 'Partnersuche' }),
}

/** More are never public at once: an organisation has twenty open at most. */
const MOST_FOUND = 10_000

/** What is public, newest first; with words only what has them. */
export async function findListings(db: Db, { q, at }: { q: string; at: Date }): Promise<PublicListing[]> {
  const listings = await listPublicListings(db)
  const words = searchWords(q)
  if (words === null) return listings
  const found = await searchDocuments(db, listingsFound.documents(db, at), { words, limit: MOST_FOUND })
  const keys = new Set(found.map(({ key }) => key))
  return listings.filter(({ id }) => keys.has(id))
}

export async function listPartnerAddresses(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select listing_id as id from partners_current order by published_at, listing_id`.execute(db)
  const listings = rows.map(({ id }) => paths.partners.listing.to({ listingId: id }))
  return [paths.partners.exchange.to(), paths.partners.map.to(), paths.partners.funding.to(), ...listings]
}

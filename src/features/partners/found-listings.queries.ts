import { sql } from 'kysely'
import { paths } from '../../paths.ts'
import type { Db } from '../../platform/db.ts'
import type { SearchDocument, SearchSource } from '../../platform/search.ts'

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

export async function listPartnerAddresses(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select listing_id as id from partners_current order by published_at, listing_id`.execute(db)
  const listings = rows.map(({ id }) => paths.partners.listing.to({ listingId: id }))
  return [paths.partners.exchange.to(), paths.partners.map.to(), paths.partners.funding.to(), ...listings]
}

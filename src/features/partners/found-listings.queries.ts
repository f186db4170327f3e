import { sql } from 'kysely'
import { paths } from '../../paths.ts'
import type { Db } from '../../platform/db.ts'
import { searchDocuments, type SearchDocument } from '../../platform/full-text.queries.ts'
import type { SearchHit, SearchQuestion } from '../../platform/search.ts'

export async function searchPartners(db: Db, question: SearchQuestion): Promise<SearchHit[]> {
  const found = await searchDocuments(db, listingDocuments(), question)
  return found.map(({ key, ...hit }) => ({
    ...hit,
    href: paths.partners.listing.to({ listingId: key }),
    section: 'Partnersuche',
  }))
}

export function listingDocuments() {
  return sql<SearchDocument>`(select current.listing_id::text as key, current.title,
    concat_ws(E'\n\n', current.text, topic.title, array_to_string(topic.synonyms, ', '), organisation.name) as text
    from partners_current current
    join partners_listings listing on listing.id = current.listing_id
    join people_organisations organisation on organisation.id = listing.organisation_id
    join topics_today today on today.slug = current.topic
    join topics_topics topic on topic.slug = today.today)`
}

export async function listPartnerAddresses(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select listing_id as id from partners_current order by published_at, listing_id`.execute(db)
  const listings = rows.map(({ id }) => paths.partners.listing.to({ listingId: id }))
  return [paths.partners.exchange.to(), paths.partners.map.to(), paths.partners.funding.to(), ...listings]
}

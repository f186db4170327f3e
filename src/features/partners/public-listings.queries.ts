import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { ListingKind, Reach, SizeClass } from './listing-content.rules.ts'
import type { LegalForm } from '../../topics/index.ts'

/** Everything of it that anybody may read. */
export type PublicListing = {
  id: string
  kind: ListingKind
  title: string
  topic: string
  topicTitle: string
  text: string
  reach: Reach
  radiusKm: number | null
  regionId: string | null
  regionName: string | null
  sizes: SizeClass[]
  legalForm: LegalForm | null
  jointly: boolean
  /** Calendar day, the last one. */
  validUntil: string
  publishedAt: Date
  organisationId: string
  organisation: string
  placeId: string | null
  placeName: string | null
  /** County, or the place itself where it has none. */
  areaId: string | null
  areaName: string | null
  districtId: string | null
  districtName: string | null
  /** Of a county: the middle of its municipalities. */
  lon: number | null
  lat: number | null
  sizeClass: SizeClass | null
}

const PUBLIC = sql`
  select current.listing_id as id, current.kind, current.title, topic.slug as topic, topic.title as "topicTitle", current.text,
    current.reach, current.radius_km as "radiusKm", current.region_id as "regionId", region.name as "regionName", current.sizes,
    current.legal_form as "legalForm", current.jointly, current.valid_until as "validUntil", current.published_at as "publishedAt",
    organisation.id as "organisationId", organisation.name as organisation, place.id as "placeId", place.name as "placeName",
    coalesce(county.id, place.id) as "areaId", coalesce(county.name, place.name) as "areaName",
    district.id as "districtId", district.name as "districtName", place.size_class as "sizeClass",
    coalesce(place.lon, (select avg(member.lon) from places member where member.county_id = place.id)) as lon,
    coalesce(place.lat, (select avg(member.lat) from places member where member.county_id = place.id)) as lat
  from partners_current current
  join partners_listings listing on listing.id = current.listing_id
  join topics_today today on today.slug = current.topic
  join topics_topics topic on topic.slug = today.today
  join people_organisations organisation on organisation.id = listing.organisation_id
  left join places place on place.id = organisation.place_id
  left join places county on county.id = place.county_id
  left join places district on district.id = place.district_id
  left join places region on region.id = current.region_id`

/** Newest first. */
export async function listPublicListings(db: Db): Promise<PublicListing[]> {
  const { rows } = await sql<PublicListing>`${PUBLIC} order by current.published_at desc, current.listing_id`.execute(db)
  return rows
}

export async function findPublicListing(db: Db, listingId: string): Promise<PublicListing | null> {
  const { rows } = await sql<PublicListing>`${PUBLIC} where current.listing_id = ${listingId}::uuid`.execute(db)
  return rows[0] ?? null
}

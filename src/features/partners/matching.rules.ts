import type { LegalForm } from '../../topics/index.ts'
import type { ListingKind, Reach, SizeClass } from './listing-content.rules.ts'

/** What of a public listing decides whether it fits another one; all of it may be read by anybody. */
export type Matchable = {
  id: string
  kind: ListingKind
  organisationId: string
  topic: string
  topicTitle: string
  reach: Reach
  radiusKm: number | null
  regionId: string | null
  sizes: SizeClass[]
  legalForm: LegalForm | null
  /** A request that could be joined with another one. */
  jointly: boolean
  /** County or the place itself, and the Regierungsbezirk. */
  areaId: string | null
  districtId: string | null
  lon: number | null
  lat: number | null
  sizeClass: SizeClass | null
}

export type Match = {
  /** Whole kilometres; null when one of them stands in no register. */
  kilometres: number | null
  reasons: string[]
}

const EARTH_KM = 6371

/** As the crow flies, on a sphere: within the state off by less than half a percent. */
export function kilometresBetween(one: Pick<Matchable, 'lon' | 'lat'>, other: Pick<Matchable, 'lon' | 'lat'>): number | null {
  if (one.lon === null || one.lat === null || other.lon === null || other.lat === null) return null
  const [here, there] = [radians(one.lat), radians(other.lat)]
  const north = Math.sin((there - here) / 2) ** 2
  const east = Math.sin(radians(other.lon - one.lon) / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.sqrt(north + Math.cos(here) * Math.cos(there) * east))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

/**
 * A request and an offer of two organisations about the same topic, each within what the other wants; or two requests where both could
 * do it together. Null when they do not fit.
 */
export function matchOf(one: Matchable, other: Matchable): Match | null {
  if (!areCounterparts(one, other) || one.organisationId === other.organisationId || one.topic !== other.topic) return null
  const distance = kilometresBetween(one, other)
  if (!wants(one, other, distance) || !wants(other, one, distance) || !agreesOnForm(one, other)) return null
  const kilometres = distance === null ? null : Math.round(distance)
  return { kilometres, reasons: reasonsOf(one, other, kilometres) }
}

function areCounterparts(one: Matchable, other: Matchable): boolean {
  return one.kind !== other.kind || areJoint(one, other)
}

function areJoint(one: Matchable, other: Matchable): boolean {
  return one.kind === 'request' && other.kind === 'request' && one.jointly && other.jointly
}

function wants(one: Matchable, other: Matchable, distance: number | null): boolean {
  return (
    reaches(one, other, distance) && (one.sizes.length === 0 || (other.sizeClass !== null && one.sizes.includes(other.sizeClass)))
  )
}

/** Exactly at the radius still counts. */
function reaches({ reach, radiusKm, regionId }: Matchable, other: Matchable, distance: number | null): boolean {
  if (reach === 'state') return true
  if (reach === 'region') return regionId !== null && (other.areaId === regionId || other.districtId === regionId)
  return radiusKm !== null && distance !== null && distance <= radiusKm
}

/** An open form fits every other one. */
function agreesOnForm(one: Matchable, other: Matchable): boolean {
  return one.legalForm === null || other.legalForm === null || one.legalForm === other.legalForm
}

function reasonsOf(one: Matchable, other: Matchable, kilometres: number | null): string[] {
  return [
    `gleiche Aufgabe (${one.topicTitle})`,
    ...(areJoint(one, other) ? ['beide suchen und können sie gemeinsam erledigen'] : []),
    ...(kilometres === null ? [] : [`${kilometres} km`]),
    ...(one.areaId !== null && one.areaId === other.areaId ? ['gleicher Kreis'] : []),
    ...(one.sizeClass !== null && one.sizeClass === other.sizeClass ? ['ähnliche Größe'] : []),
    ...(one.legalForm !== null && one.legalForm === other.legalForm ? ['gleiche Rechtsform gewünscht'] : []),
  ]
}

/** Those that fit this one, the nearest first; whose distance is not known comes last. */
export function matchesFor<Listing extends Matchable>(own: Listing, others: Listing[]): { listing: Listing; match: Match }[] {
  return others
    .flatMap((listing) => {
      const match = matchOf(own, listing)
      return match ? [{ listing, match }] : []
    })
    .sort((a, b) => (a.match.kilometres ?? Infinity) - (b.match.kilometres ?? Infinity) || (a.listing.id < b.listing.id ? -1 : 1))
}

/** Each pair once, the request first; of two requests the one with the smaller id. */
export function pairsOf<Listing extends Matchable>(listings: Listing[]): { request: Listing; offer: Listing; match: Match }[] {
  const requests = listings.filter(({ kind }) => kind === 'request')
  const offers = listings.filter(({ kind }) => kind === 'offer')
  return requests.flatMap((request) =>
    matchesFor(request, [...offers, ...requests.filter(({ id }) => id > request.id)]).map(({ listing, match }) => ({
      request,
      offer: listing,
      match,
    })),
  )
}

import { slug } from '../../plain/slug.ts'

/** What the list of offers and requests can be narrowed down by; the names stand in its address. */
export const FACETS = ['art', 'thema', 'bezirk', 'kreis', 'kommune', 'groesse', 'rechtsform', 'reichweite'] as const
export type Facet = (typeof FACETS)[number]
/** '' asks for all. */
export type Chosen = Record<Facet, string>
export const NOTHING_CHOSEN = Object.fromEntries(FACETS.map((facet) => [facet, ''])) as Chosen
/** With the words that are looked for. */
export type Asked = Chosen & { q: string }

export type Faceted = {
  kind: string
  topic: string
  districtId: string | null
  areaId: string | null
  placeId: string | null
  /** Of the municipality that wrote it. */
  sizeClass: string | null
  /** Wished for. */
  legalForm: string | null
  reach: string
}

const VALUE: Record<Facet, (listing: Faceted) => string | null> = {
  art: ({ kind }) => (kind === 'request' ? 'gesuche' : 'angebote'),
  thema: ({ topic }) => topic,
  bezirk: ({ districtId }) => districtId,
  kreis: ({ areaId }) => areaId,
  kommune: ({ placeId }) => placeId,
  groesse: ({ sizeClass }) => sizeClass && slug(sizeClass),
  rechtsform: ({ legalForm }) => legalForm,
  reichweite: ({ reach }) => REACH[reach] ?? null,
}

/** As the address says it. */
const REACH: Record<string, string> = { state: 'landesweit', radius: 'umkreis', region: 'region' }

export function narrowed<Listing extends Faceted>(listings: Listing[], chosen: Chosen): Listing[] {
  return listings.filter((listing) => FACETS.every((facet) => chosen[facet] === '' || chosen[facet] === VALUE[facet](listing)))
}

/** How many there would be with each value, everything else staying as it is chosen. */
export function countsOf(listings: Faceted[], chosen: Chosen, facet: Facet): Map<string, number> {
  const counts = new Map<string, number>()
  for (const listing of narrowed(listings, { ...chosen, [facet]: '' })) {
    const value = VALUE[facet](listing)
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** How many of them were written in one of these places. */
export function countIn(listings: Pick<Faceted, 'placeId'>[], places: { id: string }[]): number {
  const ids = new Set(places.map(({ id }) => id))
  return listings.filter(({ placeId }) => placeId !== null && ids.has(placeId)).length
}

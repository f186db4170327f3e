import { sql, type ExpressionBuilder } from 'kysely'
import { fold } from '../plain/fold.ts'
import { cached } from '../platform/cached.ts'
import type { Db } from '../platform/db.ts'
import type { DB } from '../platform/schema.ts'
import type { Place, PlaceKind } from './place.ts'
import { spellingDistance, tolerance } from './spelling-distance.rules.ts'

/** The longest official name has 44 letters; nobody types more than this to find a place. */
const LONGEST_QUERY = 80

export type PlaceSearch = { query: string; kinds?: readonly PlaceKind[]; limit: number }

export async function findPlace(db: Db, id: string): Promise<Place | null> {
  return (await listPlacesById(db, [id]))[0] ?? null
}

/** In the order of the ids; unknown ids are left out. */
export async function listPlacesById(db: Db, ids: readonly string[]): Promise<Place[]> {
  if (ids.length === 0) return []
  const rows = await places(db)
    .where('places.id', 'in', [...new Set(ids)])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, asPlace(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** By name; German order. */
export async function listPlaces(db: Db, kinds: readonly PlaceKind[]): Promise<Place[]> {
  return (await listAll(db)).filter(({ kind }) => kinds.includes(kind))
}

/** Nearly every page of the directory names places, and the register changes once a year. */
const listAll = cached('places', async (db): Promise<Place[]> => {
  const rows = await places(db).execute()
  return rows.map(asPlace).sort((one, other) => one.name.localeCompare(other.name, 'de'))
})

export async function listPlacesOfCounty(db: Db, countyId: string): Promise<Place[]> {
  const rows = await places(db).where('places.county_id', '=', countyId).execute()
  return rows.map(asPlace).sort((one, other) => one.name.localeCompare(other.name, 'de'))
}

/** For joining by address: only confirmed domains of the register. Several places may share one. */
export async function listPlacesByConfirmedDomain(db: Db, domain: string): Promise<Place[]> {
  const rows = await places(db)
    .where('places.domain', '=', domain.toLowerCase())
    .where('places.domain_confirmed', '=', true)
    .orderBy('places.id')
    .execute()
  return rows.map(asPlace)
}

/** Best first: own name, other spelling, beginning, beginning of words; then population. Small slips only when nothing fits. */
export async function findPlaces(db: Db, search: PlaceSearch): Promise<Place[]> {
  const folded = fold(search.query.slice(0, LONGEST_QUERY))
  if (folded === '') return []
  const found = await matching(db, folded, search)
  return found.length > 0 ? found : similar(db, folded, search)
}

async function matching(db: Db, folded: string, search: PlaceSearch): Promise<Place[]> {
  const joined = folded.replaceAll(' ', '')
  const words = folded.split(' ').map((word) => `% ${word}%`)
  const rank = sql<number>`min(case
    when places.slug = ${folded.replaceAll(' ', '-')} then 0
    when places_spellings.folded in (${folded}, ${joined}) then 1
    when places_spellings.folded like ${`${folded}%`} or places_spellings.folded like ${`${joined}%`} then 2
    else 3 end)`
  const hits = db
    .selectFrom('places_spellings')
    .innerJoin('places', 'places.id', 'places_spellings.place_id')
    .where((where) =>
      where.or([
        where('places_spellings.folded', 'like', `${folded}%`),
        where('places_spellings.folded', 'like', `${joined}%`),
        sql<boolean>`' ' || places_spellings.folded like all(${words})`,
      ]),
    )
    .$if(search.kinds !== undefined, (query) => query.where('places.kind', 'in', [...(search.kinds ?? [])]))
    .select(['places_spellings.place_id', rank.as('rank')])
    .groupBy('places_spellings.place_id')
  const rows = await places(db)
    .innerJoin(hits.as('hits'), 'hits.place_id', 'places.id')
    .orderBy('hits.rank')
    .orderBy('places.population', (order) => order.desc().nullsLast())
    .orderBy('places.name')
    .limit(search.limit)
    .execute()
  return rows.map(asPlace)
}

async function similar(db: Db, folded: string, search: PlaceSearch): Promise<Place[]> {
  const allowed = tolerance(folded)
  if (allowed === 0 || /\d/.test(folded)) return []
  const spellings = await db
    .selectFrom('places_spellings')
    .innerJoin('places', 'places.id', 'places_spellings.place_id')
    .where(sql<number>`length(folded)`, '>=', folded.length - allowed)
    .where(sql<number>`length(folded)`, '<=', folded.length + allowed)
    .$if(search.kinds !== undefined, (query) => query.where('places.kind', 'in', [...(search.kinds ?? [])]))
    .select(['place_id', 'folded', 'population'])
    .orderBy('population', (order) => order.desc().nullsLast())
    .execute()
  const near = spellings
    .map((row) => ({ placeId: row.place_id, distance: spellingDistance(folded, row.folded) }))
    .filter((row) => row.distance <= allowed)
    .sort((one, other) => one.distance - other.distance)
  const ids = [...new Set(near.map((row) => row.placeId))].slice(0, search.limit)
  return listPlacesById(db, ids)
}

function places(db: Db) {
  return db
    .selectFrom('places')
    .selectAll('places')
    .select((row) => [nameOf(row, 'county_id').as('county_name'), nameOf(row, 'district_id').as('district_name')])
}

function nameOf(row: ExpressionBuilder<DB, 'places'>, column: 'county_id' | 'district_id') {
  return row.selectFrom('places as above').whereRef('above.id', '=', `places.${column}`).select('above.name')
}

type Row = Awaited<ReturnType<ReturnType<typeof places>['execute']>>[number]

function asPlace(row: Row): Place {
  return {
    id: row.id,
    kind: row.kind as PlaceKind,
    name: row.name,
    officialName: row.official_name,
    form: row.form,
    status: row.status,
    slug: row.slug,
    countyId: row.county_id,
    countyName: row.county_name,
    districtId: row.district_id,
    districtName: row.district_name,
    population: row.population,
    populationOn: row.population_on,
    areaKm2: row.area_km2 === null ? null : Number(row.area_km2),
    lon: row.lon,
    lat: row.lat,
    domain: row.domain,
    domainConfirmed: row.domain_confirmed,
    landschaftsverband: row.landschaftsverband,
    rvr: row.rvr,
    sizeClass: row.size_class,
  }
}

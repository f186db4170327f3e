import { readFile } from 'node:fs/promises'
import type { Insertable } from 'kysely'
import type { Places } from '../../src/platform/schema.ts'
import { slug } from '../../src/plain/slug.ts'
import type { Named } from '../../src/places/spelling.rules.ts'

export type Entry = { row: Insertable<Places>; named: Named }

type MunicipalityRecord = {
  ags: string
  name: string
  officialName: string
  designation: string | null
  kind: string
  status: string | null
  countyAgs: string | null
  regierungsbezirkKey: string
  landschaftsverband: string
  rvr: boolean
  population: number
  populationDate: string
  areaKm2: number
  areaDate: string
  lon: number
  lat: number
  postalCodes: string[]
  domain: string | null
  domainConfirmed: boolean
  wikidata: string
}
type CountyRecord = {
  ags: string
  name: string
  shortName: string
  kind: string
  regierungsbezirkKey: string
  landschaftsverband: string
  rvr: boolean
  population: number
  populationDate: string
  areaKm2: number
  domain: string
  wikidata: string
}
type BodyRecord = {
  id: string
  name: string
  shortName: string
  kind: string
  domain: string
  population: number
  populationDate: string
  areaKm2: number
}
type DistrictRecord = {
  key: string
  name: string
  shortName: string
  population: number
  populationDate: string
  areaKm2: number
  wikidata: string
}

/** data/municipalities.json and data/counties.json as rows, the higher places first. */
export async function readRegister(): Promise<Entry[]> {
  const municipalities = await readData<MunicipalityRecord[]>('municipalities.json')
  const above = await readData<{ counties: CountyRecord[]; bodies: BodyRecord[]; regierungsbezirke: DistrictRecord[] }>(
    'counties.json',
  )
  return [
    ...above.regierungsbezirke.map(districtEntry),
    ...above.bodies.map(bodyEntry),
    ...above.counties.map(countyEntry),
    ...municipalities.map(municipalityEntry),
  ]
}

async function readData<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(new URL(`../../data/${file}`, import.meta.url), 'utf8')) as T
}

function municipalityEntry(record: MunicipalityRecord): Entry {
  return entry(
    {
      ...sizes(record),
      id: record.ags,
      kind: 'municipality',
      name: record.name,
      official_name: record.officialName,
      designation: record.designation,
      form: record.kind,
      status: record.status,
      county_id: record.countyAgs,
      district_id: `rb-${record.regierungsbezirkKey}`,
      area_on: record.areaDate,
      lon: record.lon,
      lat: record.lat,
      domain: record.domain,
      domain_confirmed: record.domainConfirmed,
      wikidata: record.wikidata,
      landschaftsverband: record.landschaftsverband,
      rvr: record.rvr,
      size_class: sizeClass(record.population),
    },
    record.name,
    record.postalCodes,
  )
}

function countyEntry(record: CountyRecord): Entry {
  return entry(
    {
      ...sizes(record),
      id: record.ags,
      kind: 'county',
      name: record.name,
      form: record.kind,
      district_id: `rb-${record.regierungsbezirkKey}`,
      domain: record.domain,
      domain_confirmed: false,
      wikidata: record.wikidata,
      landschaftsverband: record.landschaftsverband,
      rvr: record.rvr,
    },
    record.shortName,
    [],
  )
}

function bodyEntry(record: BodyRecord): Entry {
  return entry(
    {
      ...sizes(record),
      id: record.id,
      kind: 'body',
      name: record.name,
      form: record.kind,
      domain: record.domain,
      domain_confirmed: false,
    },
    record.shortName,
    [],
  )
}

function districtEntry(record: DistrictRecord): Entry {
  return entry(
    {
      ...sizes(record),
      id: `rb-${record.key}`,
      kind: 'district',
      name: record.name,
      form: 'Regierungsbezirk',
      wikidata: record.wikidata,
    },
    record.shortName,
    [],
  )
}

function sizes(record: { population: number; populationDate: string; areaKm2: number }) {
  return { population: record.population, population_on: record.populationDate, area_km2: String(record.areaKm2) }
}

type NewPlace = Omit<Insertable<Places>, 'slug' | 'official_name' | 'kind'> & { kind: Named['kind']; official_name?: string }

function entry(place: NewPlace, shortName: string, postalCodes: string[]): Entry {
  const officialName = place.official_name ?? place.name
  return {
    row: { ...place, official_name: officialName, slug: slug(place.name) },
    named: { id: place.id, name: place.name, officialName, form: place.form, kind: place.kind, shortName, postalCodes },
  }
}

/** The classes of the federal spatial observation (BBSR), by population alone. */
function sizeClass(population: number): string {
  if (population >= 100_000) return 'Großstadt'
  if (population >= 20_000) return 'Mittelstadt'
  if (population >= 5_000) return 'Kleinstadt'
  return 'Landgemeinde'
}

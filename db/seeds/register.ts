import { readFile } from 'node:fs/promises'
import type { Insertable } from 'kysely'
import type { Places } from '../../src/platform/schema.ts'
import { slug } from '../../src/plain/slug.ts'
import type { Named } from '../../src/places/spelling.rules.ts'

export type Entry = { row: Insertable<Places>; named: Named }

type Sizes = { population: number; populationDate: string; areaKm2: number }
type Belonging = { regierungsbezirkKey: string; landschaftsverband: string; rvr: boolean; wikidata: string }

type MunicipalityRecord = Sizes &
  Belonging & {
    ags: string
    name: string
    officialName: string
    designation: string | null
    kind: string
    status: string | null
    countyAgs: string | null
    areaDate: string
    lon: number
    lat: number
    postalCodes: string[]
    domain: string | null
    domainConfirmed: boolean
  }
type CountyRecord = Sizes &
  Belonging & {
    ags: string
    name: string
    shortName: string
    kind: string
    domain: string
  }
type BodyRecord = Sizes & {
  id: string
  name: string
  shortName: string
  kind: string
  domain: string
}
type DistrictRecord = Sizes & {
  key: string
  name: string
  shortName: string
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
      ...belonging(record),
      id: record.ags,
      kind: 'municipality',
      name: record.name,
      official_name: record.officialName,
      designation: record.designation,
      form: record.kind,
      status: record.status,
      county_id: record.countyAgs,
      area_on: record.areaDate,
      lon: record.lon,
      lat: record.lat,
      domain: record.domain,
      domain_confirmed: record.domainConfirmed,
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
      ...belonging(record),
      id: record.ags,
      kind: 'county',
      name: record.name,
      form: record.kind,
      domain: record.domain,
      domain_confirmed: false,
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

function sizes({ population, populationDate, areaKm2 }: Sizes) {
  return { population, population_on: populationDate, area_km2: String(areaKm2) }
}

function belonging({ regierungsbezirkKey, landschaftsverband, rvr, wikidata }: Belonging) {
  return { district_id: `rb-${regierungsbezirkKey}`, landschaftsverband, rvr, wikidata }
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

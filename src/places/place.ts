export type PlaceKind = 'municipality' | 'county' | 'body' | 'district'

/** An entry of the register. Kreisfreie Städte are municipalities without a county. */
export type Place = {
  /** AGS: 8 digits a municipality, 5 a county; 'lvr', 'lwl', 'rvr'; 'rb-051' a Regierungsbezirk. */
  id: string
  kind: PlaceKind
  name: string
  officialName: string
  /** 'kreisfreie Stadt', 'Stadt', 'Gemeinde', 'Kreis', 'Städteregion', 'Landschaftsverband', 'Regierungsbezirk' … */
  form: string
  /** 'Große kreisangehörige Stadt' … */
  status: string | null
  slug: string
  countyId: string | null
  countyName: string | null
  districtId: string | null
  districtName: string | null
  population: number | null
  /** Calendar day of the population figure, '2024-12-31'. */
  populationOn: string | null
  areaKm2: number | null
  lon: number | null
  lat: number | null
  domain: string | null
  /** Only a confirmed domain may let people join an organisation by their address. */
  domainConfirmed: boolean
  /** 'LVR' or 'LWL'. */
  landschaftsverband: string | null
  rvr: boolean
  /** 'Großstadt', 'Mittelstadt', 'Kleinstadt', 'Landgemeinde'; municipalities only. */
  sizeClass: string | null
}

/** What a person needs to tell homonyms apart: 'Gemeinde im Kreis Euskirchen'. */
export function whereabouts(place: Pick<Place, 'form' | 'countyName' | 'districtName'>): string {
  if (place.countyName) return `${place.form}, ${place.countyName}`
  if (place.districtName) return `${place.form}, ${place.districtName}`
  return place.form
}

import { sql } from 'kysely'
import { paths } from '../../../../paths.ts'
import type { Db } from '../../../../platform/db.ts'
import type { SearchDocument, SearchSource } from '../../../../platform/search.ts'
import { listPlaces } from '../../../../places/index.ts'

/** The pages of municipalities in the portal's search: by their names, where they lie and what they are. */
export const municipalitiesFound: SearchSource = {
  documents: () => sql<SearchDocument>`(
    select place.slug as key, place.name as title,
      concat_ws(', ', place.official_name, place.form, place.status, county.name, district.name, place.size_class) as text,
      null::timestamptz as dated, '{}'::text[] as topics
    from places place
    left join places county on county.id = place.county_id
    left join places district on district.id = place.district_id
    where place.kind in ('municipality', 'county'))`,
  placeOf: (slug) => ({ href: paths.projects.municipality.to({ slug }), section: 'Kommunen' }),
}

export async function listMunicipalityAddresses(db: Db): Promise<string[]> {
  const places = await listPlaces(db, ['municipality', 'county'])
  return [paths.projects.municipalities.to(), ...places.map(({ slug }) => paths.projects.municipality.to({ slug }))]
}

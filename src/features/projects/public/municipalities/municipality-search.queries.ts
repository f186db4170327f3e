import { sql } from 'kysely'
import { paths } from '../../../../paths.ts'
import type { Db } from '../../../../platform/db.ts'
import { searchDocuments, type SearchDocument } from '../../../../platform/full-text.queries.ts'
import type { SearchHit, SearchQuestion } from '../../../../platform/search.ts'
import { listPlaces } from '../../../../places/index.ts'

/** The pages of municipalities in the portal's search: by their names, where they lie and what they are. */
export async function searchMunicipalities(db: Db, question: SearchQuestion): Promise<SearchHit[]> {
  const found = await searchDocuments(db, municipalityDocuments(), question)
  return found.map(({ key, ...hit }) => ({ ...hit, href: paths.projects.municipality.to({ slug: key }), section: 'Kommunen' }))
}

export function municipalityDocuments() {
  return sql<SearchDocument>`(
    select place.slug as key, place.name as title,
      concat_ws(', ', place.official_name, place.form, place.status, county.name, district.name, place.size_class) as text
    from places place
    left join places county on county.id = place.county_id
    left join places district on district.id = place.district_id
    where place.kind in ('municipality', 'county'))`
}

export async function listMunicipalityAddresses(db: Db): Promise<string[]> {
  const places = await listPlaces(db, ['municipality', 'county'])
  return [paths.projects.municipalities.to(), ...places.map(({ slug }) => paths.projects.municipality.to({ slug }))]
}

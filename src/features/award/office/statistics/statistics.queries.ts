import { sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'

export type CountedEntry = {
  categoryId: string
  admitted: boolean | null
  leadPlaceId: string | null
  districtId: string | null
  sizeClass: string | null
  arrivedAt: Date
}

/** Those that are handed in; nothing of what they say. The instant is that of the first version, so that corrections make no new day. */
export async function listCountedEntries(db: Db, editionId: string): Promise<CountedEntry[]> {
  return db
    .selectFrom('award_standing_entries as standing')
    .innerJoin('award_submissions as submission', 'submission.id', 'standing.submission_id')
    .innerJoin('people_organisations as lead', 'lead.id', 'standing.lead_organisation_id')
    .leftJoin('places as place', 'place.id', 'lead.place_id')
    .where('standing.edition_id', '=', editionId)
    .select([
      'standing.category_id as categoryId',
      'standing.admitted',
      'place.id as leadPlaceId',
      'place.district_id as districtId',
      sql<string | null>`case when place.kind = 'county' then 'Kreis' else place.size_class end`.as('sizeClass'),
      'submission.arrived_at as arrivedAt',
    ])
    .orderBy('submission.arrived_at')
    .execute()
}

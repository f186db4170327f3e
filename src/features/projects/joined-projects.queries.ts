import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

export type JoinedProject = {
  slug: string
  title: string
  isLead: boolean
  /** Who answers for the profile; null where nobody does. */
  organisation: string | null
}

/** A county's towns may have done much together. */
const MOST_SHOWN = 100

/** Published profiles that name the organisation's place, and for which others answer, or nobody. */
export async function listJoinedProjects(db: Db, organisationId: string | null): Promise<JoinedProject[]> {
  if (!organisationId) return []
  const { rows } = await sql<JoinedProject>`
    select published.slug, published.title, published.facets @> array['leitung:' || place.slug] as "isLead",
      organisation.name as organisation
    from people_organisations own
    join places place on place.id = own.place_id
    join projects_published published on published.facets @> array['kommune:' || place.slug]
    join projects_projects project on project.id = published.project_id and project.organisation_id is distinct from own.id
    left join people_organisations organisation on organisation.id = project.organisation_id
    where own.id = ${organisationId}
    order by published.title, published.slug limit ${MOST_SHOWN}`.execute(db)
  return rows
}

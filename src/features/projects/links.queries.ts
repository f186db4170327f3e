import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { BrokenLink } from '../../platform/links.queries.ts'

/** For whoever can change the profile: members of its organisation, and the editors. */
export async function listBrokenLinks(
  db: Db,
  projectId: string,
  reader: { organisationId: string | null; roles: readonly string[] } | null,
): Promise<BrokenLink[]> {
  if (!reader) return []
  const { rows } = await sql<BrokenLink>`
    select broken.url, broken.failing_since as "failingSince" from projects_broken_links broken
    join projects_projects project on project.id = broken.project_id
    where broken.project_id = ${projectId}
      and (${reader.roles.includes('editor')} or project.organisation_id = ${reader.organisationId})
    order by broken.failing_since, broken.url`.execute(db)
  return rows
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db.ts'
import type { ProfileContent } from './profile.rules.ts'
import { recordProject, recordPublication, type Publication } from './publication.queries.ts'
import { findFreeSlug, recordContact } from './reviews.queries.ts'

export type StandingProfile = { slug: string; number: number; content: ProfileContent; isWithdrawn: boolean; isClaimed: boolean }

/** Locked: nobody publishes another version meanwhile. */
export async function findImportedProfile(tx: Tx, projectId: string): Promise<StandingProfile | null> {
  const { rows } = await sql<StandingProfile>`
    select project.slug, version.number, version.content,
      exists (select from projects_withdrawals w where w.project_id = project.id) as "isWithdrawn",
      project.organisation_id is not null as "isClaimed"
    from projects_projects project
    join projects_versions version on version.project_id = project.id
    where project.id = ${projectId}
    order by version.number desc limit 1
    for update of project`.execute(tx)
  return rows[0] ?? null
}

export type ImportedProfile = Pick<Publication, 'content' | 'publishedAt' | 'confirmedOn'> & {
  /** Null for one that is new here. */
  projectId: string | null
  /** What its address should be made of. */
  name: string
  contact: { mailbox: string; unit: string; phone: string } | null
}

/** From another portal, where it was public: the editors answer for it, and no organisation of ours. */
export async function publishImported(tx: Tx, { projectId, name, contact, ...publication }: ImportedProfile) {
  const slug = projectId === null ? await findFreeSlug(tx, name) : name
  const project = { slug, origin: 'import', organisationId: null, createdAt: publication.publishedAt } as const
  const id = projectId ?? (await recordProject(tx, project))
  const number = await recordPublication(tx, { ...publication, projectId: id, publishedBy: null })
  if (contact && !(await isMailboxSet(tx, id))) await recordContact(tx, id, contact)
  return { projectId: id, slug, number }
}

/** By the editors, who know better than the export. */
async function isMailboxSet(tx: Tx, projectId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('projects_contacts')
    .where('project_id', '=', projectId)
    .where('set_by', 'is not', null)
    .select('project_id')
    .executeTakeFirst()
  return row !== undefined
}

import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { Contact } from './draft-profile.rules.ts'
import type { ProfileContent } from './profile.rules.ts'

export type OwnProject = {
  projectId: string
  slug: string
  title: string
  number: number
  confirmedOn: string
  dueOn: string | null
  brokenLinks: number
}

/** Published profiles of the organisation. */
export async function listOwnProjects(db: Db, organisationId: string | null): Promise<OwnProject[]> {
  return organisationId ? ownProjects(db, organisationId).orderBy('published.title').execute() : []
}

function ownProjects(db: Db, organisationId: string) {
  return db
    .selectFrom('projects_published as published')
    .innerJoin('projects_projects as project', 'project.id', 'published.project_id')
    .leftJoin('projects_due_days as due', 'due.project_id', 'published.project_id')
    .where('project.organisation_id', '=', organisationId)
    .select([
      'published.project_id as projectId',
      'published.slug',
      'published.title',
      'published.number',
      'published.confirmed_on as confirmedOn',
      'due.due_on as dueOn',
      sql<number>`(select count(*)::integer from projects_broken_links broken where broken.project_id = published.project_id)`.as(
        'brokenLinks',
      ),
    ])
}

/** Null: not published, or not theirs. */
export async function findOwnProject(
  db: Db,
  slug: string,
  organisationId: string | null,
): Promise<(OwnProject & { content: ProfileContent; contact: Contact | null }) | null> {
  if (!organisationId) return null
  const row = await ownProjects(db, organisationId)
    .innerJoin('projects_versions as version', (join) =>
      join.onRef('version.project_id', '=', 'published.project_id').onRef('version.number', '=', 'published.number'),
    )
    .where('published.slug', '=', slug)
    .select('version.content')
    .executeTakeFirst()
  return row ? { ...row, content: row.content as ProfileContent, contact: await findContact(db, row.projectId) } : null
}

async function findContact(db: Db, projectId: string): Promise<Contact | null> {
  const row = await db
    .selectFrom('projects_contacts')
    .where('project_id', '=', projectId)
    .select(['mailbox', 'unit', 'phone'])
    .executeTakeFirst()
  return row ?? null
}

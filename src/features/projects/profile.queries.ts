import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { withPrizes, type Prize } from './prizes.rules.ts'
import type { ProfileContent, ProjectStatus } from './profile.rules.ts'

export type Profile = {
  projectId: string
  slug: string
  origin: 'organisation' | 'public-sources' | 'import'
  number: number
  /** With the prizes that were released since, which no version holds. */
  content: ProfileContent
  publishedAt: Date
  /** Calendar day. */
  confirmedOn: string
  /** From then on it is unconfirmed; null where nobody confirms. */
  dueOn: string | null
}

/** Null when there is none, or none published. */
export async function findProfile(db: Db, slug: string): Promise<Profile | null> {
  const row = await db
    .selectFrom('projects_published as published')
    .innerJoin('projects_projects as project', 'project.id', 'published.project_id')
    .innerJoin('projects_versions as version', (join) =>
      join.onRef('version.project_id', '=', 'published.project_id').onRef('version.number', '=', 'published.number'),
    )
    .leftJoin('projects_due_days as due', 'due.project_id', 'published.project_id')
    .where('published.slug', '=', slug)
    .select([
      'published.project_id as projectId',
      'published.slug',
      'project.origin',
      'published.number',
      'version.content',
      'published.published_at as publishedAt',
      'published.confirmed_on as confirmedOn',
      'published.prizes',
      'due.due_on as dueOn',
    ])
    .executeTakeFirst()
  if (!row) return null
  const { prizes, ...profile } = row
  const content = withPrizes(row.content as ProfileContent, prizes as Prize[])
  return { ...profile, origin: row.origin as Profile['origin'], content }
}

export type ListedProject = {
  projectId: string
  slug: string
  title: string
  summary: string
  leadName: string
  partnerNames: string[]
  since: number | null
  status: ProjectStatus
}

/** The columns of a ListedProject, of `other`. */
const LISTED = sql`other.project_id as "projectId", other.slug, other.title, other.summary, other.lead_name as "leadName",
  other.partner_names as "partnerNames", other.since, other.status`

/** Others with one of its topics; those that share the most besides come first: place, county, form, size. */
export async function listSimilar(
  db: Db,
  { projectId, atMost }: { projectId: string; atMost: number },
): Promise<ListedProject[]> {
  const { rows } = await sql<ListedProject>`
    select ${LISTED}
    from projects_published own
    join projects_published other on other.project_id <> own.project_id
      and other.facets && array(select facet from unnest(own.facets) facet where facet like 'thema:%')
    where own.project_id = ${projectId}
    order by cardinality(array(select unnest(other.facets) intersect select unnest(own.facets))) desc, other.title
    limit ${atMost}`.execute(db)
  return rows
}

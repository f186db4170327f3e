import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { listThemes } from '../../topics/index.ts'
import { readFacetIndex } from './facet-index.queries.ts'
import { TAKEN_OVER } from './freshness.queries.ts'
import { mostAlike, onlyLive } from './most-alike.rules.ts'
import { withPrizes, type Prize } from './prizes.rules.ts'
import { UPTAKES, type Uptake } from './uptake.queries.ts'
import type { ProfileContent, ProjectStatus } from './profile.rules.ts'

export type Profile = {
  projectId: string
  slug: string
  origin: 'organisation' | 'public-sources' | 'import'
  number: number
  /** With the prizes that were released since, which no version holds. */
  content: ProfileContent
  publishedAt: Date
  /** No organisation answers for it, and the editors have published this version. */
  isCorrected: boolean
  /** Calendar day. */
  confirmedOn: string
  /** From then on it is unconfirmed; null where nobody confirms. */
  dueOn: string | null
  /** As it stood elsewhere: nobody has confirmed it here, so `confirmedOn` is only its age. */
  isTakenOver: boolean
  uptakes: Uptake[]
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
      sql<boolean>`project.organisation_id is null and version.published_by is not null`.as('isCorrected'),
      'due.due_on as dueOn',
      TAKEN_OVER.as('isTakenOver'),
      UPTAKES.as('uptakes'),
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
  publishedAt: Date
}

/** The columns of a ListedProject, of `other`. */
export const LISTED = sql`other.project_id as "projectId", other.slug, other.title, other.summary, other.lead_name as "leadName",
  other.partner_names as "partnerNames", other.since, other.status, other.published_at as "publishedAt"`

/** Others with one of its topics; those that share the most besides come first: place, county, form, size. */
export async function listSimilar(
  db: Db,
  { projectId, atMost }: { projectId: string; atMost: number },
): Promise<ListedProject[]> {
  const own = await db
    .selectFrom('projects_published')
    .where('project_id', '=', projectId)
    .select(['ordinal', 'facets'])
    .executeTakeFirst()
  const live = new Set((await listThemes(db)).flatMap(({ topics }) => topics.map(({ slug }) => `thema:${slug}`)))
  const similar = own ? mostAlike(await readFacetIndex(db), onlyLive(own, live), atMost) : []
  const { rows } = await sql<ListedProject>`
    select ${LISTED} from projects_published other where other.ordinal = any(${similar}::integer[])
    order by array_position(${similar}::integer[], other.ordinal)`.execute(db)
  return rows
}

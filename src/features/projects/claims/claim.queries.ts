import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { partiesOf, type ProfileContent } from '../profile.rules.ts'
import type { Claimed } from './claim.rules.ts'

export type Claimable = {
  projectId: string
  slug: string
  title: string
  organisationId: string | null
  placeIds: string[]
}

/** Null when none is published under this name. */
export async function findClaimable(db: Db, slug: string): Promise<Claimable | null> {
  const row = await db
    .selectFrom('projects_published as published')
    .innerJoin('projects_projects as project', 'project.id', 'published.project_id')
    .innerJoin('projects_versions as version', (join) =>
      join.onRef('version.project_id', '=', 'published.project_id').onRef('version.number', '=', 'published.number'),
    )
    .where('published.slug', '=', slug)
    .select([
      'published.project_id as projectId',
      'published.slug',
      'published.title',
      'project.organisation_id as organisationId',
      'version.content',
    ])
    .executeTakeFirst()
  if (!row) return null
  const { content, ...claimable } = row
  return { ...claimable, placeIds: partiesOf(content as ProfileContent).map(({ placeId }) => placeId) }
}

export type OwnClaim = { claimedAt: Date; accepted: boolean | null; answer: string }

/** The newest of the organisation; one that was taken back counts as none. */
export async function findOwnClaim(db: Db, projectId: string, organisationId: string | null): Promise<OwnClaim | null> {
  if (!organisationId) return null
  const row = await db
    .selectFrom('projects_claims')
    .where('project_id', '=', projectId)
    .where('organisation_id', '=', organisationId)
    .where('undone_at', 'is', null)
    .select(['claimed_at as claimedAt', 'accepted', 'answer'])
    .orderBy('claimed_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** Two at once wait here for each other; so does whoever decides. */
export async function lockProject(tx: Tx, projectId: string): Promise<void> {
  await sql`select from projects_projects where id = ${projectId} for update`.execute(tx)
}

export async function recordClaim(
  tx: Tx,
  { organisationId, note, ...contact }: Claimed,
  { projectId, personId, at }: { projectId: string; personId: string; at: Date },
): Promise<string> {
  const { id } = await tx
    .insertInto('projects_claims')
    .values({
      project_id: projectId,
      organisation_id: organisationId,
      ...contact,
      note,
      claimed_by: personId,
      claimed_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const subject = { table: 'projects_projects', id: projectId }
  await recordEvent(tx, { kind: 'project-claimed', actorId: personId, subject, at, data: { organisation: organisationId } })
  return id
}

export type WaitingClaim = { claimId: string; title: string; organisation: string; claimedAt: Date }

/** The longest waiting first. */
export async function listWaitingClaims(db: Db): Promise<WaitingClaim[]> {
  const { rows } = await sql<WaitingClaim>`
    select claim.id as "claimId", coalesce(published.title, project.slug) as title, organisation.name as organisation,
      claim.claimed_at as "claimedAt"
    from projects_claims claim
    join projects_projects project on project.id = claim.project_id
    join people_organisations organisation on organisation.id = claim.organisation_id
    left join projects_published published on published.project_id = claim.project_id
    where claim.decided_at is null order by claim.claimed_at`.execute(db)
  return rows
}

export async function countWaitingClaims(db: Db): Promise<number> {
  return (await listWaitingClaims(db)).length
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import type { Standing } from './uptake.rules.ts'

/** Who has brought the same on its way, and where it tells of its own. */
export type Uptake = {
  name: string
  placeId: string | null
  placeSlug: string | null
  project: { slug: string; title: string } | null
}

/** Of `published`, as a column of it: confirmed by the organisation and not taken back. */
export const UPTAKES = sql<Uptake[]>`(
  select coalesce(json_agg(json_build_object('name', organisation.name, 'placeId', place.id, 'placeSlug',
      case when place.kind in ('municipality', 'county') then place.slug end,
      'project', case when own.slug is null then null else json_build_object('slug', own.slug, 'title', own.title) end)
    order by organisation.name), '[]')
  from projects_uptakes uptake
  join people_organisations organisation on organisation.id = uptake.organisation_id
  left join places place on place.id = organisation.place_id
  left join projects_published own on own.project_id = uptake.own_project_id
  where uptake.project_id = published.project_id and uptake.confirmed_at is not null and uptake.removed_at is null)`

/** Two at once wait here for each other. */
export async function lockUptakes(tx: Tx, projectId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`uptakes of ${projectId}`}, 0))`.execute(tx)
}

export async function findStanding(db: Db, projectId: string, organisationId: string): Promise<Standing | null> {
  const { rows } = await sql<Standing>`
    select id, confirmed_at is not null as "isConfirmed" from projects_uptakes
    where project_id = ${projectId} and organisation_id = ${organisationId} and removed_at is null`.execute(db)
  return rows[0] ?? null
}

export type Said = { projectId: string; organisationId: string; personId: string; at: Date }

export async function recordProposal(tx: Tx, { projectId, organisationId, personId, at }: Said): Promise<string> {
  const { id } = await tx
    .insertInto('projects_uptakes')
    .values({ project_id: projectId, organisation_id: organisationId, proposed_by: personId, proposed_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tell(tx, 'project-uptake-proposed', { projectId, organisationId, personId, at })
  return id
}

export async function recordUptake(
  tx: Tx,
  { projectId, organisationId, personId, at }: Said,
  { answers, ownProjectId }: { answers: string | null; ownProjectId: string | null },
): Promise<void> {
  const confirmed = { own_project_id: ownProjectId, confirmed_by: personId, confirmed_at: at }
  if (answers) await tx.updateTable('projects_uptakes').set(confirmed).where('id', '=', answers).execute()
  else
    await tx
      .insertInto('projects_uptakes')
      .values({ project_id: projectId, organisation_id: organisationId, proposed_by: personId, proposed_at: at, ...confirmed })
      .execute()
  await tell(tx, 'project-uptake-confirmed', { projectId, organisationId, personId, at })
}

/** False when there is nothing to take back. */
export async function removeUptake(tx: Tx, { projectId, organisationId, personId, at }: Said): Promise<boolean> {
  const row = await tx
    .updateTable('projects_uptakes')
    .set({ removed_by: personId, removed_at: at })
    .where('project_id', '=', projectId)
    .where('organisation_id', '=', organisationId)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (row) await tell(tx, 'project-uptake-removed', { projectId, organisationId, personId, at })
  return row !== undefined
}

function tell(tx: Tx, kind: string, { projectId, organisationId, personId, at }: Said): Promise<void> {
  const subject = { table: 'projects_projects', id: projectId }
  return recordEvent(tx, { kind, actorId: personId, subject, at, data: { organisation: organisationId } })
}

export type Proposed = { slug: string; title: string }

/** What an organisation was asked and has not answered. */
export async function listProposed(db: Db, organisationId: string | null): Promise<Proposed[]> {
  if (!organisationId) return []
  return db
    .selectFrom('projects_uptakes as uptake')
    .innerJoin('projects_published as published', 'published.project_id', 'uptake.project_id')
    .where('uptake.organisation_id', '=', organisationId)
    .where('uptake.confirmed_at', 'is', null)
    .where('uptake.removed_at', 'is', null)
    .select(['published.slug', 'published.title'])
    .orderBy('uptake.proposed_at')
    .execute()
}

import { sql } from 'kysely'
import { databaseNow } from '../../platform/clock.ts'
import { transact, type Db, type Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { readFacetIndex } from './facet-index.queries.ts'
import { prizeChanges, type PrizeChanges, type ReleasedPrize, type StandingPrize } from './prizes.rules.ts'
import { renewPublished } from './publication.queries.ts'

/** The job that compares profiles with what has been released; for who has linked an entry. No payload. */
export const SHOW_PRIZES = 'show-prizes'

/** Brings the profiles in step with what has been released. Harmless when nothing has changed. */
export async function showPrizes(db: Db, listReleased: (db: Db) => Promise<ReleasedPrize[]>): Promise<void> {
  if (isNothing(await findChanges(db, listReleased))) return
  await transact(db, async (tx) => {
    await lockPrizes(tx)
    const changes = await findChanges(tx, listReleased)
    if (!isNothing(changes)) await recordChanges(tx, changes)
  })
  readFacetIndex.forget(db)
}

/** A category of an edition has one winner; its profile, when it has one that is published. */
export type PrizeProfile = { edition: string; category: string; slug: string }

export async function listPrizeProfiles(db: Db): Promise<PrizeProfile[]> {
  return db
    .selectFrom('projects_prizes as prize')
    .innerJoin('projects_published as published', 'published.project_id', 'prize.project_id')
    .select(['prize.edition', 'prize.category', 'published.slug'])
    .execute()
}

/** Taken before any profile is locked. */
export async function lockPrizes(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('prizes of projects', 0))`.execute(tx)
}

const isNothing = ({ gone, fresh }: PrizeChanges) => gone.length === 0 && fresh.length === 0

async function findChanges(db: Db, listReleased: (db: Db) => Promise<ReleasedPrize[]>): Promise<PrizeChanges> {
  const standing = await db
    .selectFrom('projects_prizes')
    .select(['entry_id as entryId', 'project_id as projectId', 'text', 'category', 'edition', 'released_at as releasedAt'])
    .execute()
  const links = await db.selectFrom('projects_entries').select(['entry_id as entryId', 'project_id as projectId']).execute()
  return links.length === 0 ? { gone: standing, fresh: [] } : prizeChanges(standing, links, await listReleased(db))
}

/** The caller holds the prizes' lock. */
export async function recordChanges(tx: Tx, { gone, fresh }: PrizeChanges): Promise<void> {
  const now = await databaseNow(tx)
  const entries = gone.map(({ entryId }) => entryId)
  await sql`delete from projects_prizes where entry_id = any (${entries}::uuid[])`.execute(tx)
  for (const { entryId, projectId, text, category, edition, releasedAt } of fresh)
    await tx
      .insertInto('projects_prizes')
      .values({ entry_id: entryId, project_id: projectId, text, category, edition, released_at: releasedAt })
      .execute()
  const projects = [...new Set([...gone, ...fresh].map(({ projectId }) => projectId))].sort()
  for (const projectId of projects) await renewPublished(tx, projectId)
  for (const prize of gone) await record(tx, 'project-prize-removed', prize, now)
  for (const prize of fresh) await record(tx, 'project-prize-shown', prize, now)
}

function record(tx: Tx, kind: string, { projectId, entryId }: StandingPrize, at: Date): Promise<void> {
  return recordEvent(tx, {
    kind,
    actorId: null,
    subject: { table: 'projects_projects', id: projectId },
    at,
    data: { entry: entryId },
  })
}

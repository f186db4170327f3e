import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { AskedRelease, ConfirmedRelease, ReleaseFacts } from './release.rules.ts'

/** `personId` is who is about to act. */
export async function findReleaseFacts(db: Db, editionId: string, personId: string): Promise<ReleaseFacts> {
  const undecided = await db
    .selectFrom('award_categories as category')
    .leftJoin('award_decisions as decision', 'decision.category_id', 'category.id')
    .where('category.edition_id', '=', editionId)
    .where('decision.id', 'is', null)
    .select('category.title')
    .orderBy('category.position')
    .execute()
  const release = await db
    .selectFrom('award_releases as release')
    .innerJoin('people_persons as asking', 'asking.id', 'release.asked_by')
    .leftJoin('people_persons as confirming', 'confirming.id', 'release.confirmed_by')
    .where('release.edition_id', '=', editionId)
    .select([
      'release.release_at as releaseAt',
      'release.asked_by as askedBy',
      'asking.name as askedByName',
      'release.asked_at as askedAt',
      'release.confirmed_by as confirmedBy',
      'confirming.name as confirmedByName',
      'release.confirmed_at as confirmedAt',
    ])
    .executeTakeFirst()
  return {
    editionId,
    undecided: undecided.map(({ title }) => title),
    release: release ?? null,
    ofTheWinner: await isOfDecided(db, editionId, personId),
  }
}

async function isOfDecided(db: Db, editionId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select award_is_of_decided(${editionId}, ${personId}) as is`.execute(db)
  return rows[0]?.is ?? false
}

/** Held while a release is decided: two persons at once are told apart. */
export async function lockEdition(tx: Tx, editionId: string): Promise<void> {
  await tx.selectFrom('award_editions').where('id', '=', editionId).select('id').forUpdate().executeTakeFirstOrThrow()
}

export async function recordAskedRelease(tx: Tx, { editionId, releaseAt, askedBy, askedAt }: AskedRelease): Promise<void> {
  const row = { release_at: releaseAt, asked_by: askedBy, asked_at: askedAt }
  await tx
    .insertInto('award_releases')
    .values({ edition_id: editionId, ...row })
    .onConflict((conflict) => conflict.column('edition_id').doUpdateSet(row))
    .execute()
  await recordReleaseEvent(tx, 'release-asked', { editionId, actorId: askedBy, at: askedAt, releaseAt: releaseAt.toISOString() })
}

/** From here on the number of entries is part of what becomes public at the instant. */
export async function recordConfirmedRelease(tx: Tx, { editionId, confirmedBy, confirmedAt }: ConfirmedRelease): Promise<void> {
  await tx
    .updateTable('award_releases')
    .set({ confirmed_by: confirmedBy, confirmed_at: confirmedAt })
    .where('edition_id', '=', editionId)
    .execute()
  await sql`update award_editions set entries_received =
    (select count(*) from award_standing_entries where edition_id = ${editionId}) where id = ${editionId}`.execute(tx)
  await recordReleaseEvent(tx, 'release-confirmed', { editionId, actorId: confirmedBy, at: confirmedAt })
}

export async function removeRelease(tx: Tx, stop: { editionId: string; personId: string; at: Date }): Promise<void> {
  await tx.deleteFrom('award_releases').where('edition_id', '=', stop.editionId).execute()
  await sql`update award_editions set entries_received = null where id = ${stop.editionId}`.execute(tx)
  await recordReleaseEvent(tx, 'release-stopped', { editionId: stop.editionId, actorId: stop.personId, at: stop.at })
}

type ReleaseEvent = { editionId: string; actorId: string; at: Date; releaseAt?: string }

async function recordReleaseEvent(tx: Tx, kind: string, { editionId, actorId, at, releaseAt }: ReleaseEvent): Promise<void> {
  const subject = { table: 'award_editions', id: editionId }
  await recordEvent(tx, { kind, actorId, subject, at, data: releaseAt ? { releaseAt } : {} })
}

export type DecidedCategory = { category: string; title: string | null; lead: string | null; reason: string }

/** For the office, before anybody else may know. */
export async function listDecisions(db: Db, editionId: string): Promise<DecidedCategory[]> {
  return db
    .selectFrom('award_categories as category')
    .innerJoin('award_decisions as decision', 'decision.category_id', 'category.id')
    .leftJoin('award_standing_entries as standing', 'standing.entry_id', 'decision.entry_id')
    .leftJoin('award_submissions as submission', 'submission.id', 'standing.submission_id')
    .leftJoin('people_organisations as lead', 'lead.id', 'standing.lead_organisation_id')
    .where('category.edition_id', '=', editionId)
    .select([
      'category.title as category',
      sql<string | null>`submission.manifest::jsonb ->> 'title'`.as('title'),
      'lead.name as lead',
      'decision.reason',
    ])
    .orderBy('category.position')
    .execute()
}

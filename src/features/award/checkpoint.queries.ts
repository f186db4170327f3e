import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import type { PublicJwk } from '../../platform/jws.ts'
import type { Checkpoint, DueCheckpoint } from './checkpoint.rules.ts'
import { recordSigningKey } from './receipt-signature.queries.ts'

/** Editions of before this table was there get none afterwards. */
const LATEST = sql`interval '7 days'`

/** The hour that runs, and what has happened and has no checkpoint yet. */
export async function listDueCheckpoints(db: Db): Promise<DueCheckpoint[]> {
  const { rows } = await sql<DueCheckpoint>`
    with due (occasion, subject, since) as (
      select 'hour', to_char(portal_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24"Z"'), portal_now()
      union all
      select 'closing', phase.edition_id::text, phase.at from award_phases phase
        join award_editions edition on edition.id = phase.edition_id
        where phase.kind = 'closes' and not edition.in_preparation
      union all
      select 'category', category_id || ' ' || round, closed_at from award_closed_categories
      union all
      select 'release', edition_id::text, release_at from award_confirmed_releases
    )
    select occasion, subject from due
    where since <= portal_now() and since > portal_now() - ${LATEST}
      and not exists (select from award_checkpoints made where made.occasion = due.occasion and made.subject = due.subject)`.execute(
    db,
  )
  return rows
}

/** One row moves with the chain: number and hash belong together. */
export async function findHead(db: Db): Promise<{ seq: number; hash: string }> {
  return db.selectFrom('platform_event_head').select(['seq', 'hash']).executeTakeFirstOrThrow()
}

type NewCheckpoint = Checkpoint & DueCheckpoint & { key: PublicJwk }

/** Null when another worker was quicker. */
export async function recordCheckpoint(tx: Tx, checkpoint: NewCheckpoint): Promise<string | null> {
  const { occasion, subject, seq, hash, at, jws, key } = checkpoint
  await recordSigningKey(tx, key, at)
  const row = await tx
    .insertInto('award_checkpoints')
    .values({ occasion, subject, seq, hash, at, jws, key_id: key.kid })
    .onConflict((conflict) => conflict.columns(['occasion', 'subject']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Newest first, without those that would tell what only office and jury know. */
export async function listPublicCheckpoints(db: Db, limit: number): Promise<Checkpoint[]> {
  return db
    .selectFrom('award_checkpoints')
    .where('occasion', '<>', 'category')
    .select(['seq', 'hash', 'at', 'jws'])
    .orderBy('seq', 'desc')
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
}

/** All, for the record of an edition. */
export async function listCheckpoints(db: Db): Promise<{ seq: number; hash: string }[]> {
  return db.selectFrom('award_checkpoints').select(['seq', 'hash']).distinct().orderBy('seq').execute()
}

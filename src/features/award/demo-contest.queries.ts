import { transact, type Db } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { findCurrentEdition } from './edition.queries.ts'

/** The job of db/seeds/contest/prepare.ts, which only the demo knows. */
export const PREPARE_CONTEST = 'demo-prepare-contest'
export type ContestPart = 'jury' | 'preisverleihung'

export async function isContestPrepared(db: Db, part: ContestPart): Promise<boolean> {
  const row = await db
    .selectFrom('platform_events')
    .where('kind', '=', `demo-contest-prepared-${part}`)
    .select('seq')
    .executeTakeFirst()
  return row !== undefined
}

export async function recordContestPrepared(db: Db, part: ContestPart, at: Date): Promise<void> {
  const edition = await findCurrentEdition(db)
  const subject = { table: 'award_editions', id: edition?.id ?? '' }
  await transact(db, (tx) => recordEvent(tx, { kind: `demo-contest-prepared-${part}`, actorId: null, subject, at }))
}

export type ContestProgress = { handedIn: number; sealed: number; decided: number }

/** While it is being prepared. */
export async function findContestProgress(db: Db): Promise<ContestProgress> {
  return db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('award_lead_places')
        .select((row) => row.fn.countAll<number>().as('n'))
        .as('handedIn'),
      eb
        .selectFrom('award_seals')
        .select((row) => row.fn.countAll<number>().as('n'))
        .as('sealed'),
      eb
        .selectFrom('award_decisions')
        .select((row) => row.fn.countAll<number>().as('n'))
        .as('decided'),
    ])
    .executeTakeFirstOrThrow()
    .then(({ handedIn, sealed, decided }) => ({ handedIn: handedIn ?? 0, sealed: sealed ?? 0, decided: decided ?? 0 }))
}

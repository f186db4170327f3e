import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db.ts'
import { recordEvent } from '../../../../platform/events.ts'
import type { StandingTerms, Terms } from './terms.rules.ts'

export async function findTerms(db: Db): Promise<StandingTerms> {
  const { rows } = await sql<StandingTerms>`
    select confirm_after_months as months, ask_days_before as "daysBefore", list_after_days as "daysAfter", asks_per_day as "perDay",
      coalesce(newest.number, 0) as number, newest.reason, newest.changed_by as "changedBy"
    from projects_freshness
    left join lateral (select number, reason, changed_by from projects_freshness_changes order by number desc limit 1) newest on true`.execute(
    db,
  )
  return rows[0] as StandingTerms
}

/** Two at once change one after the other. */
export async function lockTerms(tx: Tx): Promise<void> {
  await sql`select from projects_freshness for update`.execute(tx)
}

type Change = Terms & { number: number; reason: string; personId: string; at: Date }

/** The database takes the terms over. */
export async function recordTerms(tx: Tx, change: Change): Promise<void> {
  const { number, months, daysBefore, daysAfter, perDay, reason, personId, at } = change
  await tx
    .insertInto('projects_freshness_changes')
    .values({
      number,
      confirm_after_months: months,
      ask_days_before: daysBefore,
      list_after_days: daysAfter,
      asks_per_day: perDay,
      reason,
      changed_by: personId,
      changed_at: at,
    })
    .execute()
  await recordEvent(tx, {
    kind: 'project-terms-changed',
    actorId: personId,
    subject: { table: 'projects_freshness_changes', id: String(number) },
    at,
    data: { months, daysBefore, daysAfter, perDay },
  })
}

export type RecordedChange = Terms & { reason: string; changedAt: Date; changedByName: string }

const MOST_SHOWN = 20

/** The newest first. */
export async function listTermsChanges(db: Db): Promise<RecordedChange[]> {
  return db
    .selectFrom('projects_freshness_changes as change')
    .innerJoin('people_persons as person', 'person.id', 'change.changed_by')
    .select([
      'change.confirm_after_months as months',
      'change.ask_days_before as daysBefore',
      'change.list_after_days as daysAfter',
      'change.asks_per_day as perDay',
      'change.reason',
      'change.changed_at as changedAt',
      'person.name as changedByName',
    ])
    .orderBy('change.number', 'desc')
    .limit(MOST_SHOWN)
    .execute()
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'
import type { ConflictCase, ConflictRow, ConflictState, LiftAsked, LiftConfirmed, ReasonClass } from './conflict.rules.ts'

export async function conflictOf(db: Db, entryId: string, personId: string): Promise<ConflictState> {
  const row = await db
    .selectFrom('award_standing_conflicts')
    .where('entry_id', '=', entryId)
    .where('person_id', '=', personId)
    .select('state')
    .executeTakeFirst()
  return (row?.state as ConflictState | undefined) ?? 'not-asked'
}

/** Everything a rule needs; of entries that are handed in, for anybody who sits or has sat in their jury. */
export async function findConflictCase(db: Db, entryId: string, personId: string): Promise<ConflictCase | null> {
  const { rows } = await sql<ConflictCase>`
    select entry.entry_id as "entryId", ${personId}::uuid as "personId", coalesce(standing.state, 'not-asked') as state,
      case when standing.state = 'declared' then standing.conflict_id end as "conflictId",
      array(select distinct fact from award_conflict_facts f
        where f.entry_id = entry.entry_id and f.person_id = ${personId} order by fact) as facts,
      (select jsonb_build_object('id', lift.id, 'askedBy', lift.asked_by) from award_conflict_lifts lift
        where lift.conflict_id = standing.conflict_id and lift.confirmed_at is null) as lift
    from award_standing_entries entry
    left join award_standing_conflicts standing on standing.entry_id = entry.entry_id and standing.person_id = ${personId}
    where entry.entry_id = ${entryId} and ${satInJury(personId, sql`entry.edition_id`)}`.execute(db)
  return rows[0] ?? null
}

function satInJury(personId: string, editionId: ReturnType<typeof sql>) {
  return sql<boolean>`exists (select from award_seat_holders holder join award_seats seat on seat.id = holder.seat_id
    where holder.person_id = ${personId} and seat.edition_id = ${editionId})`
}

/** As member or deputy, now or before. */
export async function hasSatInJury(db: Db, personId: string, editionId: string): Promise<boolean> {
  const { rows } = await sql<{ sat: boolean }>`select ${satInJury(personId, sql`${editionId}::uuid`)} as sat`.execute(db)
  return rows[0]?.sat ?? false
}

/** Who decides about a person and an entry holds this lock: two declarations at once come one after the other. */
export async function lockConflict(tx: Tx, entryId: string, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`conflict ${entryId} ${personId}`}, 0))`.execute(tx)
}

export async function recordConflict(tx: Tx, row: ConflictRow): Promise<string> {
  const { id } = await tx
    .insertInto('award_conflicts')
    .values({
      entry_id: row.entryId,
      person_id: row.personId,
      state: row.state,
      reason_class: row.reasonClass,
      note: row.note,
      asked_about: row.askedAbout,
      set_by: row.setBy,
      set_at: row.setAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function recordLiftAsked(tx: Tx, lift: LiftAsked): Promise<string> {
  const { id } = await tx
    .insertInto('award_conflict_lifts')
    .values({ conflict_id: lift.conflictId, reason: lift.reason, asked_by: lift.askedBy, asked_at: lift.askedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function recordLiftConfirmed(tx: Tx, lift: LiftConfirmed): Promise<void> {
  await tx
    .updateTable('award_conflict_lifts')
    .set({ confirmed_by: lift.confirmedBy, confirmed_at: lift.confirmedAt })
    .where('id', '=', lift.liftId)
    .where('confirmed_at', 'is', null)
    .execute()
}

/** For the mail that tells of it. */
export async function findLateConflict(db: Db, conflictId: string) {
  const { rows } = await sql<LateConflict>`
    select c.entry_id as "entryId", c.person_id as "personId", juror.name as juror, submission.title, c.reason_class as "reasonClass",
      setter.name as "setBy", c.set_at as at,
      (select count(*) from award_sheet_voids v where v.conflict_id = c.id) as voided
    from award_conflicts c
    join people_persons juror on juror.id = c.person_id
    join people_persons setter on setter.id = c.set_by
    join award_standing_entries entry on entry.entry_id = c.entry_id
    join award_submissions submission on submission.id = entry.submission_id
    where c.id = ${conflictId} and c.state = 'declared'`.execute(db)
  return rows[0]
}

type LateConflict = {
  entryId: string
  personId: string
  juror: string
  title: string
  reasonClass: ReasonClass
  setBy: string
  at: Date
  voided: number
}

type Said = { conflictId: string; setBy: string; reasonClass: string; note: string }

export async function isConflictSaidBy(tx: Tx, { conflictId, setBy, reasonClass, note }: Said): Promise<boolean> {
  const said = tx.selectFrom('award_conflicts').where('id', '=', conflictId).where('set_by', '=', setBy)
  const row = await said.where('reason_class', '=', reasonClass).where('note', '=', note).select('id').executeTakeFirst()
  return row !== undefined
}

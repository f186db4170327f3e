import { sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'
import type { ConflictState, ReasonClass } from '../../judging/conflict.rules.ts'
import type { SeatPart } from '../../judging/seat.rules.ts'

export type MatrixCell = { personId: string; state: ConflictState; reasonClass: ReasonClass | null; liftAsked: boolean }
export type MatrixRow = {
  entryId: string
  leadName: string
  /** Null until the entries are opened. */
  title: string | null
  categoryId: string
  /** In the order of the seats. */
  cells: MatrixCell[]
}

/** Entries handed in and not refused × everybody on a seat. The class of a reason, never its note. Role office. */
export async function listConflictMatrix(db: Db, editionId: string): Promise<MatrixRow[]> {
  const { rows } = await sql<MatrixRow>`
    select entry.entry_id as "entryId", lead.name as "leadName", entry.category_id as "categoryId",
      case when opened.edition_id is not null then submission.title end as title,
      coalesce(json_agg(json_build_object('personId', holder.person_id, 'state', coalesce(standing.state, 'not-asked'),
        'reasonClass', standing.reason_class, 'liftAsked', lift.id is not null)
        order by seat.position, holder.part desc) filter (where holder.id is not null), '[]') as cells
    from award_standing_entries entry
    join award_submissions submission on submission.id = entry.submission_id
    join people_organisations lead on lead.id = entry.lead_organisation_id
    left join award_opened_editions opened on opened.edition_id = entry.edition_id
    left join award_seats seat on seat.edition_id = entry.edition_id
    left join award_seat_holders holder on holder.seat_id = seat.id and holder.ended_at is null
    left join lateral (
      select * from award_standing_conflicts c where c.entry_id = entry.entry_id and c.person_id = holder.person_id
    ) standing on true
    left join award_conflict_lifts lift on lift.conflict_id = standing.conflict_id and lift.confirmed_at is null
    where entry.edition_id = ${editionId} and entry.admitted is distinct from false
    group by entry.entry_id, lead.name, entry.category_id, opened.edition_id, submission.title
    order by lead.name, entry.entry_id`.execute(db)
  return rows
}

export type SeatedPerson = { personId: string; name: string; body: string; part: SeatPart }

/** The columns of the matrix. */
export async function listSeated(db: Db, editionId: string): Promise<SeatedPerson[]> {
  return db
    .selectFrom('award_seat_holders as holder')
    .innerJoin('award_seats as seat', 'seat.id', 'holder.seat_id')
    .innerJoin('people_persons as person', 'person.id', 'holder.person_id')
    .where('seat.edition_id', '=', editionId)
    .where('holder.ended_at', 'is', null)
    .select(['person.id as personId', 'person.name', 'seat.body', sql<SeatPart>`holder.part`.as('part')])
    .orderBy('seat.position')
    .orderBy('holder.part', 'desc')
    .execute()
}

export type ConflictHistory = {
  state: 'none' | 'declared'
  reasonClass: ReasonClass | null
  note: string
  setBy: string
  setAt: Date
  lifts: { reason: string; askedBy: string; confirmedBy: string | null }[]
}

/** All that was ever said about a person and an entry, the newest first. Role office. */
export async function listConflictHistory(db: Db, entryId: string, personId: string): Promise<ConflictHistory[]> {
  const { rows } = await sql<ConflictHistory>`
    select c.state, c.reason_class as "reasonClass", c.note, setter.name as "setBy", c.set_at as "setAt",
      coalesce((select json_agg(json_build_object('reason', l.reason, 'askedBy', asker.name, 'confirmedBy', second.name) order by l.asked_at)
        from award_conflict_lifts l join people_persons asker on asker.id = l.asked_by
        left join people_persons second on second.id = l.confirmed_by where l.conflict_id = c.id), '[]') as lifts
    from award_conflicts c join people_persons setter on setter.id = c.set_by
    where c.entry_id = ${entryId} and c.person_id = ${personId} order by c.set_at desc, c.id`.execute(db)
  return rows
}

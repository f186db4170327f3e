import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db.ts'
import type { AgendaItem, Meeting, RoomSeat } from './room.rules.ts'

export async function listMeetings(db: Db, editionId: string): Promise<Omit<Meeting, 'agenda' | 'chosenChair'>[]> {
  return db
    .selectFrom('award_meetings')
    .where('edition_id', '=', editionId)
    .select(['id', 'edition_id as editionId', 'begins_at as beginsAt', 'place', 'ended_at as endedAt'])
    .orderBy('begins_at')
    .orderBy('id')
    .execute()
}

export async function findMeeting(db: Db, meetingId: string): Promise<Meeting | null> {
  const row = await db
    .selectFrom('award_meetings as meeting')
    .where('meeting.id', '=', meetingId)
    .select((eb) => [
      'meeting.id',
      'meeting.edition_id as editionId',
      'meeting.begins_at as beginsAt',
      'meeting.place',
      'meeting.ended_at as endedAt',
      eb
        .selectFrom('award_meeting_chairs as chair')
        .whereRef('chair.meeting_id', '=', 'meeting.id')
        .select('chair.seat_id')
        .orderBy('chair.chosen_at', 'desc')
        .orderBy('chair.id')
        .limit(1)
        .as('chosenChair'),
    ])
    .executeTakeFirst()
  return row ? { ...row, agenda: await listAgenda(db, meetingId) } : null
}

/** Whoever acts in a meeting holds its row: one act after the other. */
export async function lockMeeting(tx: Tx, meetingId: string): Promise<void> {
  await tx.selectFrom('award_meetings').where('id', '=', meetingId).select('id').forUpdate().execute()
}

async function listAgenda(db: Db, meetingId: string): Promise<AgendaItem[]> {
  const { rows } = await sql<AgendaItem>`
    select item.category_id as "categoryId", category.title,
      case when exists (select from award_deliberations d
          where d.meeting_id = item.meeting_id and d.category_id = item.category_id and d.closed_at is null) then 'open'
        when decision.id is not null or exists (select from award_deliberations d
          where d.meeting_id = item.meeting_id and d.category_id = item.category_id) then 'done'
        else 'to-come' end as state,
      exists (select from award_closed_categories c where c.category_id = item.category_id and c.round = 1) as "isClosedForScoring",
      decision.id is not null as "isDecided"
    from award_meeting_items item
    join award_categories category on category.id = item.category_id
    left join award_decisions decision on decision.category_id = item.category_id
    where item.meeting_id = ${meetingId} order by item.position`.execute(db)
  return rows
}

/**
 * Every seat that somebody acts for, with what is known of its conflicts in the category: 'declared' with one entry of it,
 * 'not-asked' as long as one is not answered for. Without a category nobody has a conflict.
 */
export async function listRoomSeats(
  db: Db,
  { meetingId, categoryId }: { meetingId: string; categoryId: string | null },
): Promise<RoomSeat[]> {
  const { rows } = await sql<RoomSeat>`
    with judged as materialized (
      select entry.entry_id from award_standing_entries entry where entry.category_id = ${categoryId}::uuid and entry.admitted
    )
    select seat.id as "seatId", holder.person_id as "personId", person.name, seat.body, seat.is_chair as "isChair",
      exists (select from award_attendances a
        where a.meeting_id = meeting.id and a.seat_id = seat.id and a.person_id = holder.person_id and a.left_at is null) as "isPresent",
      coalesce(standing.conflict, 'none') as conflict
    from award_meetings meeting
    join award_seats seat on seat.edition_id = meeting.edition_id
    join award_seat_holders holder on holder.seat_id = seat.id and holder.part = 'member' and holder.ended_at is null
    join people_persons person on person.id = holder.person_id
    left join lateral (
      select case when bool_or(conflict.state = 'declared') then 'declared'
        when bool_or(conflict.state is null) then 'not-asked' else 'none' end as conflict
      from judged left join award_conflicts_of(holder.person_id) conflict on conflict.entry_id = judged.entry_id
    ) standing on true
    where meeting.id = ${meetingId} order by seat.position`.execute(db)
  return rows
}

/** The categories of the meeting that the person may know nothing of. */
export async function listClosedTo(db: Db, { meetingId, personId }: { meetingId: string; personId: string }): Promise<string[]> {
  return listUncleared(db, personId, sql`array(select category_id from award_meeting_items where meeting_id = ${meetingId})`)
}

export async function isClosedTo(db: Db, { categoryId, personId }: { categoryId: string; personId: string }): Promise<boolean> {
  return (await listUncleared(db, personId, sql`array[${categoryId}::uuid]`)).length > 0
}

/** Of these categories those with a judged entry that the person has a conflict with, or has not answered for. */
async function listUncleared(db: Db, personId: string, categoryIds: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ categoryId: string }>`
    select distinct entry.category_id as "categoryId"
    from award_standing_entries entry
    left join award_conflicts_of(${personId}) conflict on conflict.entry_id = entry.entry_id
    where entry.category_id = any(${categoryIds}) and entry.admitted and conflict.state is distinct from 'none'`.execute(db)
  return rows.map(({ categoryId }) => categoryId)
}

export type MeetingResult = { categoryId: string; entryId: string | null; title: string | null }

/** What has been decided about categories of the meeting; callers leave out those that are closed to the reader. */
export async function listResults(db: Db, categoryIds: string[]): Promise<MeetingResult[]> {
  if (categoryIds.length === 0) return []
  return db
    .selectFrom('award_decisions as decision')
    .leftJoin('award_standing_entries as entry', 'entry.entry_id', 'decision.entry_id')
    .leftJoin('award_submissions as submission', 'submission.id', 'entry.submission_id')
    .where('decision.category_id', 'in', categoryIds)
    .select(['decision.category_id as categoryId', 'decision.entry_id as entryId', 'submission.title'])
    .execute()
}

import { sql } from 'kysely'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Db, type Tx } from '../../../../platform/db.ts'
import { allow, refuse, type Decision } from '../../../../plain/decision.ts'
import { endMeeting, presidingSeat, type RoomRefusal } from './deliberation.rules.ts'
import {
  recordArrivalAtMeeting,
  recordChair,
  recordClosedDeliberation,
  recordLeaving,
  recordMeetingEnd,
  recordRoomEvent,
} from './room-acts.queries.ts'
import { inMeeting, type InMeeting } from './room-transaction.queries.ts'

type Done = Decision<null, RoomRefusal>
export type Called = { editionId: string; beginsAt: Date; place: string; categoryIds: string[]; personId: string }

/** Called by the office, with the categories in the order in which they are to be spoken about. A second click finds it called. */
export async function recordMeeting(db: Db, called: Called): Promise<string> {
  const { editionId, beginsAt, place, categoryIds, personId } = called
  return transact(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`meetings of ${editionId}`}, 0))`.execute(tx)
    const same = await findSameMeeting(tx, called)
    if (same) return same
    const now = await databaseNow(tx)
    const { id } = await tx
      .insertInto('award_meetings')
      .values({ edition_id: editionId, begins_at: beginsAt, place, called_by: personId, called_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    const items = categoryIds.map((category, index) => ({ meeting_id: id, category_id: category, position: index + 1 }))
    await tx.insertInto('award_meeting_items').values(items).execute()
    const data = { categories: items.length, beginsAt: beginsAt.toISOString() }
    await recordRoomEvent(tx, { personId, now }, { kind: 'meeting-called', table: 'award_meetings', id, data })
    return id
  })
}

/** To come, with the same agenda: nobody calls the jury twice to one hour and one place. */
async function findSameMeeting(tx: Tx, { editionId, beginsAt, place, categoryIds }: Called): Promise<string | null> {
  const row = await tx
    .selectFrom('award_meetings as meeting')
    .where('edition_id', '=', editionId)
    .where('begins_at', '=', beginsAt)
    .where('place', '=', place)
    .where('ended_at', 'is', null)
    .where(
      sql<boolean>`(select array_agg(category_id order by position) from award_meeting_items where meeting_id = meeting.id)
        = ${categoryIds}::uuid[]`,
    )
    .select('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** A second click finds the juror there. Coming needs no clearance: a juror with a conflict in one category takes part in the others. */
export async function decideComing(room: InMeeting): Promise<Done> {
  return inMeeting(room, async (tx, facts, act) => {
    if (facts.meeting.endedAt) return refuse('meeting-ended')
    const seat = facts.seats.find(({ personId }) => personId === act.personId)
    if (!seat) return refuse('not-here')
    if (seat.isPresent) return allow(null)
    await recordArrivalAtMeeting(tx, act, { meetingId: room.meetingId, seat })
    return allow(null)
  })
}

/** By the juror, or by the office for somebody who went without saying so. A second click finds them gone. */
export async function decideLeaving(room: InMeeting, seatId: string): Promise<Done> {
  return inMeeting(room, async (tx, facts, act) => {
    if (facts.meeting.endedAt) return refuse('meeting-ended')
    const seat = facts.seats.find((one) => one.seatId === seatId)
    if (!seat) return refuse('not-here')
    if (!seat.isPresent) return allow(null)
    await recordLeaving(tx, act, { meetingId: room.meetingId, seatId })
    return allow(null)
  })
}

/** Handed on by who leads now, to somebody who is there. */
export async function decideChair(room: InMeeting, seatId: string): Promise<Done> {
  return inMeeting(room, async (tx, facts, act) => {
    const who = presidingSeat(facts, act.personId)
    if (!who.ok) return who
    if (!facts.seats.some((seat) => seat.seatId === seatId && seat.isPresent)) return refuse('not-here')
    await recordChair(tx, act, { meetingId: room.meetingId, seatId })
    return allow(null)
  })
}

/** `byOffice`: by somebody who acts for no seat. */
export async function decideEnd(room: InMeeting & { byOffice: boolean }): Promise<Done> {
  return inMeeting(room, async (tx, facts, act) => {
    const decision = endMeeting(facts, act.personId, room)
    if (!decision.ok) return decision
    if (facts.deliberation) await recordClosedDeliberation(tx, act, facts.deliberation.id)
    await recordMeetingEnd(tx, act, room.meetingId)
    return allow(null)
  })
}

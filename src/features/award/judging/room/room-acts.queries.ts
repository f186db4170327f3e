import type { Insertable } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import { recordEvent, type Event } from '../../../../platform/events.ts'
import type { DB } from '../../../../platform/schema.ts'
import type { Deliberating, RoomFacts, Speech } from './deliberation.rules.ts'
import { mayTakePart, type RoomSeat } from './room.rules.ts'
import { isStatementIn } from './sent-again.queries.ts'

export type Act = { personId: string; now: Date }

/** Ids and numbers only; what was said stands in the rows. */
export async function recordRoomEvent(
  tx: Tx,
  { personId, now }: Act,
  { kind, table, id, data }: { kind: string; table: string; id: string; data?: Event['data'] },
): Promise<void> {
  await recordEvent(tx, { kind, actorId: personId, subject: { table, id }, at: now, data })
}

export async function recordArrivalAtMeeting(tx: Tx, act: Act, { meetingId, seat }: { meetingId: string; seat: RoomSeat }) {
  await tx
    .insertInto('award_attendances')
    .values({ meeting_id: meetingId, seat_id: seat.seatId, person_id: seat.personId, came_at: act.now })
    .execute()
  await recordRoomEvent(tx, act, {
    kind: 'meeting-joined',
    table: 'award_meetings',
    id: meetingId,
    data: { seatId: seat.seatId },
  })
}

export async function recordLeaving(tx: Tx, act: Act, { meetingId, seatId }: { meetingId: string; seatId: string }) {
  await tx
    .updateTable('award_attendances')
    .set({ left_at: act.now })
    .where('meeting_id', '=', meetingId)
    .where('seat_id', '=', seatId)
    .where('left_at', 'is', null)
    .execute()
  await recordRoomEvent(tx, act, { kind: 'meeting-left', table: 'award_meetings', id: meetingId, data: { seatId } })
}

/** Whoever gives up the seat leaves the meetings in which they sit on it: the one who follows could not take the place otherwise. */
export async function recordSeatGivenUp(tx: Tx, act: Act, { seatId, personId }: { seatId: string; personId: string }) {
  const left = await tx
    .updateTable('award_attendances')
    .set({ left_at: act.now })
    .where('seat_id', '=', seatId)
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .returning('meeting_id')
    .execute()
  for (const { meeting_id } of left)
    await recordRoomEvent(tx, act, { kind: 'meeting-left', table: 'award_meetings', id: meeting_id, data: { seatId } })
}

export async function recordChair(tx: Tx, act: Act, { meetingId, seatId }: { meetingId: string; seatId: string }) {
  await tx
    .insertInto('award_meeting_chairs')
    .values({ meeting_id: meetingId, seat_id: seatId, chosen_by: act.personId, chosen_at: act.now })
    .execute()
  await recordRoomEvent(tx, act, { kind: 'meeting-chair-chosen', table: 'award_meetings', id: meetingId, data: { seatId } })
}

export async function recordDeliberation(tx: Tx, act: Act, { facts, categoryId }: { facts: RoomFacts; categoryId: string }) {
  const { id } = await tx
    .insertInto('award_deliberations')
    .values({ meeting_id: facts.meeting.id, category_id: categoryId, opened_by: act.personId, opened_at: act.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordRecusals(tx, act, { deliberationId: id, seats: facts.seats })
  await recordRoomEvent(tx, act, { kind: 'deliberation-opened', table: 'award_deliberations', id, data: { categoryId } })
}

/** Those kept out, once each: when the category is opened, and before each act for conflicts declared meanwhile. */
export async function recordRecusals(
  tx: Tx,
  act: Act,
  { deliberationId, seats }: { deliberationId: string; seats: RoomSeat[] },
): Promise<void> {
  const out = seats.filter((seat) => !mayTakePart(seat))
  if (out.length === 0) return
  const rows = out.map((seat) => ({
    deliberation_id: deliberationId,
    seat_id: seat.seatId,
    person_id: seat.personId,
    since: act.now,
  }))
  await tx
    .insertInto('award_recusals')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function recordClosedDeliberation(tx: Tx, act: Act, deliberationId: string) {
  await tx.updateTable('award_deliberations').set({ closed_at: act.now }).where('id', '=', deliberationId).execute()
  await recordRoomEvent(tx, act, { kind: 'deliberation-closed', table: 'award_deliberations', id: deliberationId })
}

export async function recordCalledEntry(tx: Tx, act: Act, { deliberation }: Deliberating, entryId: string) {
  await tx
    .insertInto('award_deliberation_entries')
    .values({ deliberation_id: deliberation.id, entry_id: entryId, called_at: act.now })
    .execute()
  await recordRoomEvent(tx, act, { kind: 'entry-called', table: 'award_deliberations', id: deliberation.id, data: { entryId } })
}

/** The same form sent twice is one statement; with other words in it, it is another one. */
export async function recordStatement(
  tx: Tx,
  act: Act,
  { deliberation, seat, entryId }: Speech,
  { id, text }: { id?: string; text: string },
) {
  const { personId, now } = act
  const own = { deliberation_id: deliberation.id, entry_id: entryId, seat_id: seat.seatId, person_id: personId }
  const row = { ...own, text, made_at: now }
  const isRepeat = () => isStatementIn(tx, { id, personId, text })
  const said = (await addStatement(tx, { id, ...row })) ?? ((await isRepeat()) ? null : await addStatement(tx, row))
  if (said) await recordRoomEvent(tx, act, { kind: 'statement-made', table: 'award_statements', id: said.id })
}

/** Nothing where the id is taken. */
function addStatement(tx: Tx, row: Insertable<DB['award_statements']>): Promise<{ id: string } | undefined> {
  return tx
    .insertInto('award_statements')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
}

export async function recordMeetingEnd(tx: Tx, act: Act, meetingId: string) {
  await tx
    .updateTable('award_attendances')
    .set({ left_at: act.now })
    .where('meeting_id', '=', meetingId)
    .where('left_at', 'is', null)
    .execute()
  await tx.updateTable('award_meetings').set({ ended_at: act.now, ended_by: act.personId }).where('id', '=', meetingId).execute()
  await recordRoomEvent(tx, act, { kind: 'meeting-ended', table: 'award_meetings', id: meetingId })
}

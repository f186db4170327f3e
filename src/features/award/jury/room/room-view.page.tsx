import type { Deliberation, RoomEntry } from '../../judging/room/deliberation.rules.ts'
import type { Room } from '../../judging/room/room-case.queries.ts'
import { presiderOf, type RoomSeat } from '../../judging/room/room.rules.ts'

/** What the parts of the page need to know of the person who looks. */
export type RoomView = {
  room: Room
  own: RoomSeat | null
  presides: boolean
  presider: RoomSeat | null
  acts: boolean
  errors: Record<string, string>
  typed: Record<string, string | string[]>
  /** Of what its forms say and move: the same form sent twice is one act. */
  formId: string
}

export type DeliberationView = RoomView & { deliberation: Deliberation }

export function viewOf(room: Room): Omit<RoomView, 'errors' | 'typed' | 'formId'> {
  const own = room.seats.find(({ seatId }) => seatId === room.viewer.seatId) ?? null
  const presider = presiderOf(room.seats, room.meeting.chosenChair)
  const running = room.meeting.endedAt === null
  return {
    room,
    own,
    presider,
    presides: running && presider !== null && presider.seatId === own?.seatId,
    acts: running && room.mayWatch && own?.isPresent === true,
  }
}

export function inRankOrder({ entries, ranking }: Deliberation): RoomEntry[] {
  const place = (entry: RoomEntry) => ranking?.entries.findIndex(({ entryId }) => entryId === entry.entryId) ?? -1
  const placed = entries.map((entry) => ({ entry, at: place(entry) }))
  return placed.toSorted((a, b) => (a.at < 0 ? Infinity : a.at) - (b.at < 0 ? Infinity : b.at) || 0).map(({ entry }) => entry)
}

export function titleOf({ entries }: Pick<Deliberation, 'entries'>, entryId: string | null): string {
  return entries.find((entry) => entry.entryId === entryId)?.title ?? 'Beitrag'
}

/** With the body of the seat, for whoever acted: somebody else may sit there by now. */
export function nameOf(seats: RoomSeat[], { seatId, who }: { seatId: string; who: string | undefined }): string {
  const body = seats.find((one) => one.seatId === seatId)?.body
  return [who ?? 'Ein früheres Jurymitglied', body && `(${body})`].filter(Boolean).join(' ')
}

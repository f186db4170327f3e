/** A seat of the jury in a meeting. `conflict` is about the category under deliberation: 'none' when every entry of it is cleared. */
export type RoomSeat = {
  seatId: string
  personId: string
  name: string
  body: string
  isChair: boolean
  isPresent: boolean
  conflict: SeatConflict
}
export type SeatConflict = 'none' | 'declared' | 'not-asked'

export type AgendaItem = {
  categoryId: string
  title: string
  state: 'to-come' | 'open' | 'done'
  isClosedForScoring: boolean
  isDecided: boolean
}

export type Meeting = {
  id: string
  editionId: string
  beginsAt: Date
  place: string
  endedAt: Date | null
  chosenChair: string | null
  agenda: AgendaItem[]
}

/** Who looks into the room: somebody of the office, or who acts for a seat. */
export type RoomViewer = { personId: string; seatId: string | null }

/** Conflict or no declaration: out of the whole category, because judging rivals of an entry is judging the entry. */
export function mayTakePart(seat: Pick<RoomSeat, 'conflict'>): boolean {
  return seat.conflict === 'none'
}

export function countsForQuorum(seat: RoomSeat): boolean {
  return seat.isPresent && mayTakePart(seat)
}

/** Who leads now: of those there without a conflict the one chosen, else the chair of the edition, else the first seat. */
export function presiderOf(seats: RoomSeat[], chosen: string | null): RoomSeat | null {
  const able = seats.filter(countsForQuorum)
  return able.find(({ seatId }) => seatId === chosen) ?? able.find(({ isChair }) => isChair) ?? able[0] ?? null
}

export function hasQuorum(seats: RoomSeat[], quorum: number): boolean {
  return seats.filter(countsForQuorum).length >= quorum
}

export function mayWatch(seats: RoomSeat[], viewer: RoomViewer): boolean {
  if (viewer.seatId === null) return true
  const own = seats.find(({ seatId }) => seatId === viewer.seatId)
  return own !== undefined && mayTakePart(own)
}

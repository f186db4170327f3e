import { databaseNow } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/db.ts'
import { findEditionById } from '../../edition.queries.ts'
import { findDeliberation } from './deliberation.queries.ts'
import type { RoomFacts } from './deliberation.rules.ts'
import { findMeeting, listClosedTo, listResults, listRoomSeats, type MeetingResult } from './meeting.queries.ts'
import { mayWatch, type RoomViewer } from './room.rules.ts'

/** What one person may see of the room: `deliberation` is null for whoever has a conflict, and nothing of it has been read. */
export type Room = RoomFacts & {
  viewer: RoomViewer
  mayWatch: boolean
  /** Categories of the agenda that the viewer may know nothing of. */
  closedTo: string[]
  results: MeetingResult[]
}

/** Null when there is no such meeting in this edition. The viewer is of the office or acts for a seat. */
export async function findRoom(
  db: Db,
  { meetingId, editionId, viewer }: { meetingId: string; editionId: string; viewer: RoomViewer },
): Promise<Room | null> {
  const meeting = await findMeeting(db, meetingId)
  const edition = meeting?.editionId === editionId ? await findEditionById(db, editionId) : null
  if (!meeting || !edition) return null
  const categoryId = meeting.agenda.find(({ state }) => state === 'open')?.categoryId ?? null
  const seats = await listRoomSeats(db, { meetingId, categoryId })
  const watches = mayWatch(seats, viewer)
  const closedTo = viewer.seatId === null ? [] : await listClosedTo(db, { meetingId, personId: viewer.personId })
  const readable = meeting.agenda.map((item) => item.categoryId).filter((id) => !closedTo.includes(id))
  return {
    meeting,
    seats,
    quorum: edition.quorum,
    deliberation: watches ? await findDeliberation(db, meetingId, edition) : null,
    now: await databaseNow(db),
    viewer,
    mayWatch: watches,
    closedTo,
    results: await listResults(db, readable),
  }
}

/** For deciding, under the lock. `categoryId`: whose conflicts are asked for, if not the open one's. */
export async function findRoomFacts(db: Db, meetingId: string, categoryId?: string): Promise<RoomFacts | null> {
  const meeting = await findMeeting(db, meetingId)
  const edition = meeting && (await findEditionById(db, meeting.editionId))
  if (!meeting || !edition) return null
  const open = meeting.agenda.find(({ state }) => state === 'open')?.categoryId ?? null
  return {
    meeting,
    seats: await listRoomSeats(db, { meetingId, categoryId: categoryId ?? open }),
    quorum: edition.quorum,
    deliberation: open ? await findDeliberation(db, meetingId, edition) : null,
    now: await databaseNow(db),
  }
}

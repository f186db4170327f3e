import { seal } from '../../../../platform/canonical.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Db, type Tx } from '../../../../platform/db.ts'
import { allow, refuse, type Decision } from '../../../../plain/decision.ts'
import type { Edition } from '../../edition.rules.ts'
import { findMeeting, listClosedTo, lockMeeting } from './meeting.queries.ts'
import { buildMinutes } from './minutes-content.queries.ts'
import { isHidden, minutesFor, type Minutes } from './minutes.rules.ts'
import { recordRoomEvent } from './room-acts.queries.ts'
import type { RoomViewer } from './room.rules.ts'

export type Signature = { seatId: string; who: string; remark: string; signedAt: Date }
export type ReadMinutes = { id: string; version: number; madeAt: Date; minutes: Minutes; sha256: string; signatures: Signature[] }

/** The newest version, as much of it as the viewer may read; the hash is of just that. */
export async function findMinutes(db: Db, meetingId: string, viewer: RoomViewer): Promise<ReadMinutes | null> {
  const row = await db
    .selectFrom('award_minutes')
    .where('meeting_id', '=', meetingId)
    .select(['id', 'version', 'content', 'made_at as madeAt'])
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (!row) return null
  const closedTo = viewer.seatId === null ? [] : await listClosedTo(db, { meetingId, personId: viewer.personId })
  const minutes = minutesFor(JSON.parse(row.content) as Minutes, closedTo)
  const { id, version, madeAt } = row
  const signatures = await listSignatures(db, id)
  const mayReadRemarks = !minutes.items.some(isHidden)
  return { id, version, madeAt, minutes, sha256: seal(minutes).sha256, signatures: signatures.map(withRemark(mayReadRemarks)) }
}

/** A remark may be about a part that is hidden from the reader. */
function withRemark(mayRead: boolean) {
  return (signature: Signature): Signature => (mayRead ? signature : { ...signature, remark: '' })
}

async function listSignatures(db: Db, minutesId: string): Promise<Signature[]> {
  return db
    .selectFrom('award_minutes_signatures as signature')
    .innerJoin('award_seats as seat', 'seat.id', 'signature.seat_id')
    .innerJoin('people_persons as person', 'person.id', 'signature.person_id')
    .where('signature.minutes_id', '=', minutesId)
    .select(['signature.seat_id as seatId', 'person.name as who', 'signature.remark', 'signature.signed_at as signedAt'])
    .orderBy('seat.position')
    .execute()
}

export type MinutesRefusal = 'not-ended' | 'no-minutes' | 'already-signed' | 'changed' | 'was-not-there'
type Made = { meetingId: string; personId: string }

/** A new version when there is something new to say; signatures belong to the version that was read, and a double click voids none. */
export async function makeMinutes(
  db: Db,
  edition: Edition,
  { meetingId, personId }: Made,
): Promise<Decision<number, MinutesRefusal>> {
  return transact(db, async (tx) => {
    await lockMeeting(tx, meetingId)
    const meeting = await findMeeting(tx, meetingId)
    if (!meeting?.endedAt) return refuse('not-ended')
    const { text, sha256 } = seal(await buildMinutes(tx, edition, meeting))
    const made = tx.selectFrom('award_minutes').where('meeting_id', '=', meetingId).select(['version', 'sha256'])
    const newest = await made.orderBy('version', 'desc').executeTakeFirst()
    if (newest?.sha256 === sha256) return allow(newest.version)
    const version = (newest?.version ?? 0) + 1
    const now = await databaseNow(tx)
    const { id } = await tx
      .insertInto('award_minutes')
      .values({ meeting_id: meetingId, version, content: text, sha256, made_by: personId, made_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordRoomEvent(tx, { personId, now }, { kind: 'minutes-made', table: 'award_minutes', id, data: { version, sha256 } })
    return allow(version)
  })
}

type Signing = { meetingId: string; viewer: RoomViewer; seen: string; remark: string }

/** By everybody who was there, for what he or she may read: `seen` is the hash that stood on the page. */
export async function signMinutes(db: Db, { meetingId, viewer, seen, remark }: Signing): Promise<Decision<null, MinutesRefusal>> {
  return transact(db, async (tx) => {
    await lockMeeting(tx, meetingId)
    const found = await findMinutes(tx, meetingId, viewer)
    if (!found) return refuse('no-minutes')
    const { personId, seatId } = viewer
    const attended = await tx
      .selectFrom('award_attendances')
      .where('meeting_id', '=', meetingId)
      .where('person_id', '=', personId)
      .select('id')
      .executeTakeFirst()
    if (seatId === null || !attended) return refuse('was-not-there')
    if (found.signatures.some((signature) => signature.seatId === seatId))
      return (await isSignedSo(tx, { minutesId: found.id, personId, seen, remark })) ? allow(null) : refuse('already-signed')
    if (found.sha256 !== seen) return refuse('changed')
    const now = await databaseNow(tx)
    await tx
      .insertInto('award_minutes_signatures')
      .values({ minutes_id: found.id, seat_id: seatId, person_id: personId, seen_sha256: seen, remark, signed_at: now })
      .execute()
    const data = { seatId, seenSha256: seen, hasRemark: remark !== '' }
    await recordRoomEvent(tx, { personId, now }, { kind: 'minutes-signed', table: 'award_minutes', id: found.id, data })
    return allow(null)
  })
}

type Signed = { minutesId: string; personId: string; seen: string; remark: string }

/** A second click, also after an answer that got lost. */
async function isSignedSo(tx: Tx, { minutesId, personId, seen, remark }: Signed): Promise<boolean> {
  const signed = tx.selectFrom('award_minutes_signatures').where('minutes_id', '=', minutesId).where('person_id', '=', personId)
  const row = await signed.where('seen_sha256', '=', seen).where('remark', '=', remark).select('seat_id').executeTakeFirst()
  return row !== undefined
}

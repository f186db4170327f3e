import { randomUUID } from 'node:crypto'
import type { ZodType } from 'zod'
import { paths } from '../../../../paths.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import type { Decision } from '../../../../plain/decision.ts'
import { decideCategory } from '../../judging/room/decide-category.queries.ts'
import type { RoomRefusal } from '../../judging/room/deliberation.rules.ts'
import { decideChair, decideComing, decideEnd, decideLeaving } from '../../judging/room/meeting-transaction.queries.ts'
import { findRoom, type Room } from '../../judging/room/room-case.queries.ts'
import {
  decideBallot,
  decideCall,
  decideClosingDeliberation,
  decideCount,
  decideMotion,
  decideOpening,
  decideStatement,
  decideTie,
  decideVote,
  type InMeeting,
} from '../../judging/room/room-transaction.queries.ts'
import { requireRoomViewer } from './require-room-viewer.ts'
import { stateOf } from './room-state.ts'
import { roomRefusalText } from './room-words.page.tsx'
import { roomPage } from './room.page.tsx'
import {
  attendanceForm,
  ballotForm,
  callForm,
  chairForm,
  motionForm,
  movedFrom,
  resultForm,
  statementForm,
  tieForm,
  voteForm,
} from './room.form.ts'

export const roomRoutes = routes()

roomRoutes.get(paths.room.meeting.pattern, async (c) => {
  const room = await roomOf(c)
  return room ? show(c, roomPage({ room, state: stateOf(room), formId: randomUUID() })) : c.notFound()
})

async function roomOf(c: Ctx): Promise<Room | null> {
  const { edition, viewer } = await requireRoomViewer(c)
  return findRoom(c.var.deps.db, { meetingId: c.req.param('meetingId') ?? '', editionId: edition.id, viewer })
}

type Acting = InMeeting & { room: Room }
type Work<Form> = (acting: Acting, form: Form, c: Ctx) => Promise<Decision<unknown, RoomRefusal>>

/** Every act in the room: the form, the door, and back to the room; a no is the room itself with the sentence on top. */
function act<Form>(pattern: string, form: ZodType<Form>, work: Work<Form>): void {
  roomRoutes.post(pattern, async (c) => {
    const room = await roomOf(c)
    if (!room) return c.notFound()
    const typed = await formValues(c)
    const parsed = form.safeParse(typed)
    const { db } = c.var.deps
    const acting = { db, meetingId: room.meeting.id, personId: room.viewer.personId, room }
    const answer = parsed.success ? await work(acting, parsed.data, c) : null
    if (answer?.ok) return seeOther(c, paths.room.meeting.to({ meetingId: room.meeting.id }))
    const errors = parsed.success ? refusalOf(answer) : formErrors(parsed.error)
    // Read anew: a refusal often means that others were faster.
    const now = (await roomOf(c)) ?? room
    return show(c, roomPage({ room: now, state: stateOf(now), errors, typed, formId: randomUUID() }), 422)
  })
}

function refusalOf(answer: Decision<unknown, RoomRefusal> | null): FieldErrors {
  if (!answer || answer.ok) return {}
  return { [answer.because === 'another-is-called' ? 'statement' : 'form']: roomRefusalText[answer.because] }
}

act(paths.room.attendance.pattern, attendanceForm, async (acting, form) => {
  if (form.act === 'come') return decideComing(acting)
  const { seatId } = acting.room.viewer
  return seatId === null || seatId === form.seat ? decideLeaving(acting, form.seat) : { ok: false, because: 'not-here' }
})

act(paths.room.chair.pattern, chairForm, (acting, { seat }) => decideChair(acting, seat))

act(paths.room.calls.pattern, callForm, async (acting, form) => {
  if (form.act === 'open') return decideOpening(acting, form.category)
  if (form.act === 'entry') return decideCall(acting, form.entry)
  if (form.act === 'close') return decideClosingDeliberation(acting)
  return decideEnd({ ...acting, byOffice: acting.room.viewer.seatId === null })
})

act(paths.room.statements.pattern, statementForm, (acting, { statement, ...form }) => decideStatement(acting, statement, form))

act(paths.room.motions.pattern, motionForm, (acting, form) => decideMotion(acting, movedFrom(form)))

act(paths.room.vote.pattern, voteForm, async (acting, form, c) => {
  const motionId = c.req.param('motionId') ?? ''
  if (form.act === 'close') return decideCount(acting, motionId)
  return decideVote(acting, { motionId, secret: form.act === 'open-secret' })
})

act(paths.room.ballot.pattern, ballotForm, (acting, form, c) =>
  decideBallot(acting, { ...form, motionId: c.req.param('motionId') ?? '' }),
)

act(paths.room.tie.pattern, tieForm, async (acting, form, c) => {
  const { random } = c.var.deps
  return form.kind === 'lot'
    ? decideTie({ ...acting, random }, { kind: 'lot', entryId: null, reason: '' })
    : decideTie({ ...acting, random }, { kind: 'chair', entryId: form.tieEntry, reason: form.tieReason })
})

act(paths.room.result.pattern, resultForm, (acting, { motion }) => decideCategory(acting, motion))

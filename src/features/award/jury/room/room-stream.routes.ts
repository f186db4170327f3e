import { streamSSE, type SSEStreamingApi } from 'hono/streaming'
import { paths } from '../../../../paths.ts'
import { currentActor } from '../../../../people/index.ts'
import { routes, type Ctx } from '../../../../platform/web.ts'
import { onRoomChange } from '../../judging/room/room-changes.queries.ts'
import { findRoom } from '../../judging/room/room-case.queries.ts'
import { findViewing, requireRoomViewer } from './require-room-viewer.ts'
import { stateOf } from './room-state.ts'

/** Rights are read anew at every change and at least this often: a stream ends within 10 s of losing them (security.md AC-25). */
const LOOK_AGAIN_MS = 4_000

export const roomStreamRoutes = routes()

/**
 * Tells the open page that there is something new for it; the page then loads itself again. What is sent is the state of what
 * this person may see, and only when it differs: to somebody with a conflict nothing happens while others speak and vote.
 */
roomStreamRoutes.get(paths.room.stream.pattern, async (c) => {
  await requireRoomViewer(c)
  const first = await stateNow(c)
  if (first === null) return c.notFound()
  return streamSSE(c, (stream) => tell(c, stream))
})

async function tell(c: Ctx, stream: SSEStreamingApi): Promise<void> {
  let wake: () => void = () => {}
  const stopListening = onRoomChange(c.var.deps.db, () => wake())
  stream.onAbort(() => wake())
  await sendStates(c, stream, () => new Promise((resolve) => (wake = resolve))).finally(stopListening)
}

/** `nextChange` is asked before the state is read, so that no change falls between the two. */
async function sendStates(c: Ctx, stream: SSEStreamingApi, nextChange: () => Promise<void>): Promise<void> {
  let sent = ''
  let beat = beatAfter(LOOK_AGAIN_MS)
  while (!stream.aborted) {
    const changed = nextChange()
    const state = await stateNow(c)
    if (state === null) return
    if (state !== sent) await stream.writeSSE({ event: 'state', data: state })
    else if (beat.isDue()) await stream.writeSSE({ event: 'still', data: '' })
    sent = state
    if (beat.isDue()) beat = beatAfter(LOOK_AGAIN_MS)
    await Promise.race([changed, beat.due])
  }
}

/**
 * The empty event shows a connection that is gone. It comes at a pace of its own: sent or put off when others act, it would tell
 * a recused juror when they do.
 */
function beatAfter(ms: number): { due: Promise<void>; isDue: () => boolean } {
  let isDue = false
  const due = new Promise<void>((resolve) => {
    const strike = () => {
      isDue = true
      resolve()
    }
    setTimeout(strike, ms).unref()
  })
  return { due, isDue: () => isDue }
}

/** Null: no right to be here any more, or nothing left to tell. */
async function stateNow(c: Ctx): Promise<string | null> {
  const { db } = c.var.deps
  const actor = await currentActor(c)
  const viewing = actor && (await findViewing(db, actor))
  if (!viewing) return null
  const { viewer, edition } = viewing
  const room = await findRoom(db, { meetingId: c.req.param('meetingId') ?? '', editionId: edition.id, viewer })
  return room && stateOf(room)
}

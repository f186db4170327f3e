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
  while (!stream.aborted) {
    const changed = nextChange()
    const state = await stateNow(c)
    if (state === null) return
    // The empty event shows a connection that is gone.
    await stream.writeSSE(state === sent ? { event: 'still', data: '' } : { event: 'state', data: state })
    sent = state
    await orLater(changed)
  }
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

async function orLater(changed: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const later = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LOOK_AGAIN_MS)
    timer.unref()
  })
  await Promise.race([changed, later])
  clearTimeout(timer)
}

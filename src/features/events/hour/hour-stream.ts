import { streamSSE, type SSEStreamingApi } from 'hono/streaming'
import type { Ctx } from '../../../platform/web.ts'
import { countListeners, onHourChange } from './hour-changes.queries.ts'

/** Rights are read anew at every change and at least this often (security.md AC-25); it also shows a connection that is gone. */
const LOOK_AGAIN_MS = 4_000
/** Each holds a connection of this process; whoever comes later reloads the page. */
const MOST_STREAMS = 500

/** Tells the open page that there is something new for it. Null from `stateNow`: no right to be here any more, or nothing left to tell. */
export function streamStates(c: Ctx, stateNow: () => Promise<string | null>): Response {
  if (countListeners(c.var.deps.db) >= MOST_STREAMS) return c.body(null, 503, { 'Retry-After': '60' })
  return streamSSE(c, async (stream) => {
    let wake: () => void = () => {}
    const stopListening = onHourChange(c.var.deps.db, () => wake())
    stream.onAbort(() => wake())
    const nextChange = () => new Promise<void>((resolve) => (wake = resolve))
    await sendStates(stream, stateNow, nextChange).finally(stopListening)
  })
}

/** `nextChange` is asked before the state is read, so that no change falls between the two. */
async function sendStates(
  stream: SSEStreamingApi,
  stateNow: () => Promise<string | null>,
  nextChange: () => Promise<void>,
): Promise<void> {
  let sent = ''
  while (!stream.aborted) {
    const changed = nextChange()
    const state = await stateNow()
    if (state === null) return
    await stream.writeSSE(state === sent ? { event: 'still', data: '' } : { event: 'state', data: state })
    sent = state
    await Promise.race([changed, stream.sleep(LOOK_AGAIN_MS)])
  }
}

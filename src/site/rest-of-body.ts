import type { IncomingMessage } from 'node:http'
import type { Ctx } from '../platform/web.ts'

/** Read and thrown away once the answer is found: all files of an entry (security.md UP-11), as fast as a good line carries them. */
const PASSED_OVER = { maxBytes: 160 * 1_048_576, withinMs: 10_000 }

/**
 * A server must read a request to its end or close the connection (RFC 9112, 9.3), or the rest is taken for the next request. It
 * is read, because a browser shows our page only once it has sent everything; whoever sends still more is told of the end.
 */
export function restOfBody({ maxBytes, withinMs } = PASSED_OVER) {
  return async (c: Ctx, next: () => Promise<void>): Promise<void> => {
    await next()
    const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage }
    if (!incoming || incoming.complete || incoming.destroyed || c.res.headers.get('Connection') === 'close') return
    await passOver(incoming, { maxBytes, withinMs })
    if (!incoming.complete) c.res.headers.set('Connection', 'close')
  }
}

function passOver(incoming: IncomingMessage, { maxBytes, withinMs }: typeof PASSED_OVER): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, withinMs)
  let bytes = 0
  const count = (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > maxBytes) return resolve()
    // Whoever began to read before may have paused it.
    incoming.resume()
  }
  const ends = ['end', 'error', 'close'] as const
  incoming.on('data', count)
  for (const end of ends) incoming.on(end, resolve)
  incoming.resume()
  return promise.finally(() => {
    clearTimeout(timer)
    incoming.off('data', count)
    for (const end of ends) incoming.off(end, resolve)
  })
}

import type { MiddlewareHandler } from 'hono'
import { isLoopback } from '../plain/loopback.ts'

type Rules = { baseUrl: string; allowLocal: boolean; headers: MiddlewareHandler }

/**
 * Only the configured name is served; outside production also the machine's own. Links are built from BASE_URL, never from Host.
 * The refusal carries the headers of every other answer.
 */
export function knownHost({ baseUrl, allowLocal, headers }: Rules): MiddlewareHandler {
  const { host } = new URL(baseUrl)
  return async (c, next) => {
    const asked = c.req.header('host') ?? ''
    const known = asked === host || (allowLocal && isLoopback(asked.replace(/:\d+$/, '')))
    if (known) return next()
    return headers(c, async () => {
      c.res = c.text('Unter diesem Namen gibt es hier keine Seiten.', 421)
    })
  }
}

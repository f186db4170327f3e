import type { MiddlewareHandler } from 'hono'

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Only the configured name is served; outside production also the machine's own. Links are built from BASE_URL, never from Host. */
export function knownHost(baseUrl: string, allowLocal: boolean): MiddlewareHandler {
  const { host } = new URL(baseUrl)
  return async (c, next) => {
    const asked = c.req.header('host') ?? ''
    const known = asked === host || (allowLocal && LOCAL.has(asked.replace(/:\d+$/, '')))
    if (!known) return c.text('Unter diesem Namen gibt es hier keine Seiten.', 421)
    await next()
  }
}

import type { MiddlewareHandler } from 'hono'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whatever changes something must come from one of our own pages: the browser says so by Sec-Fetch-Site, older ones by Origin.
 * A request with neither is refused. No token in the page, so pages stay the same for everybody and can be compressed.
 */
export function sameOrigin(baseUrl: string): MiddlewareHandler {
  const { origin } = new URL(baseUrl)
  return async (c, next) => {
    if (SAFE.has(c.req.method)) return next()
    const site = c.req.header('sec-fetch-site')
    const own = site ? site === 'same-origin' : c.req.header('origin') === origin
    if (!own) throw new ForeignOrigin()
    await next()
  }
}

export class ForeignOrigin extends Error {}

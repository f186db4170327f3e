import type { MiddlewareHandler } from 'hono'
import type { Variables } from './web.ts'

/** Who has the address of such a page has its right: it is kept nowhere and told to nobody (security.md HD-04, EM-12). */
export const keepLinksPrivate: MiddlewareHandler<{ Variables: Variables }> = async (c, next) => {
  await next()
  c.res.headers.set('Cache-Control', 'private, no-store')
  c.res.headers.set('Referrer-Policy', 'no-referrer')
}

import { paths } from '../paths.ts'
import { type Ctx, routes } from '../platform/web.ts'
import { findTarget } from './redirects.queries.ts'
import { oldAddress } from './redirects.rules.ts'

/** Before the start page, which would answer a short link as if nothing had been asked. */
export const shortLinkRoutes = routes()

shortLinkRoutes.get(paths.home.pattern, async (c, next) => {
  const target = await findTargetOf(c)
  return target ? c.redirect(target, 301) : next()
})

/** Where what stood at this address is now; only what is read, nothing that is sent, moves on. */
export async function findTargetOf(c: Ctx): Promise<string | null> {
  if (!['GET', 'HEAD'].includes(c.req.raw.method)) return null
  const { pathname, searchParams } = new URL(c.req.url)
  const address = oldAddress(pathname, searchParams)
  return address === null ? null : findTarget(c.var.deps.db, address)
}

import { paths } from '../paths.ts'
import { databaseNow } from '../platform/clock.ts'
import { routes } from '../platform/web.ts'

export const healthRoutes = routes()

/** Ready means: the database answers. A proxy asks here; nothing about the machine is told. */
healthRoutes.get(paths.health.pattern, async (c) => {
  try {
    await databaseNow(c.var.deps.db)
    return c.text('bereit')
  } catch {
    return c.text('nicht bereit', 503, { 'Retry-After': '5' })
  }
})

healthRoutes.get(paths.securityTxt.pattern, (c) => {
  const { baseUrl } = c.var.deps.config
  return c.text(
    `Contact: ${baseUrl}${paths.page.to({ slug: 'barriere-melden' })}\nPreferred-Languages: de, en\nExpires: 2027-11-30T00:00:00Z\nCanonical: ${baseUrl}${paths.securityTxt.to()}\n`,
  )
})

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

const VALID_MS = 180 * 24 * 3_600_000

/** RFC 9116. Asked anew each time, it never runs out while the portal is tended. */
healthRoutes.get(paths.securityTxt.pattern, (c) => {
  const { baseUrl, securityContact } = c.var.deps.config
  const lines = [
    `Contact: ${securityContact}`,
    `Expires: ${new Date(Date.now() + VALID_MS).toISOString()}`,
    'Preferred-Languages: de, en',
    `Canonical: ${baseUrl}${paths.securityTxt.to()}`,
  ]
  return c.text(`${lines.join('\n')}\n`)
})

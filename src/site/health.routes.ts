import { paths } from '../paths.ts'
import { databaseNow } from '../platform/clock.ts'
import type { Deps } from '../platform/deps.ts'
import { isEnding } from '../platform/readiness.ts'
import { routes } from '../platform/web.ts'

export const healthRoutes = routes()

/** Ready means: the database answers, and we are not about to end. A proxy asks here; nothing about the machine is told. */
healthRoutes.get(paths.health.pattern, async (c) => {
  return (await isReady(c.var.deps)) ? c.text('bereit') : c.text('nicht bereit', 503, { 'Retry-After': '5' })
})

async function isReady(deps: Deps): Promise<boolean> {
  if (isEnding(deps)) return false
  return databaseNow(deps.db).then(
    () => true,
    () => false,
  )
}

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

import { findDemoInstants } from '../features/award/index.ts'
import { paths } from '../paths.ts'
import { jumpTo } from '../platform/clock.ts'
import { addJob, TICK } from '../platform/jobs.ts'
import { formValues, routes, seeOther } from '../platform/web.ts'

/** Mounted outside production only: moves the portal's clock for everybody. */
export const demoClockRoutes = routes()

demoClockRoutes.post(paths.demo.clock.pattern, async (c) => {
  const { deps } = c.var
  const { moment, zurueck } = await formValues(c)
  const instant = Object.entries(await findDemoInstants(deps.db)).find(([name]) => name === moment)?.[1]
  if (!instant) return c.notFound()
  await jumpTo(deps.db, instant)
  await deps.clock.refresh()
  await addJob(deps.db, TICK, {}, 'tick-after-jump')
  return seeOther(c, ownPath(zurueck))
})

function ownPath(zurueck: unknown): string {
  return typeof zurueck === 'string' && /^\/(?![/\\])[^\r\n]*$/.test(zurueck) ? zurueck : paths.home.to()
}

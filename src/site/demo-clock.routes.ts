import {
  findContestProgress,
  findDemoInstants,
  isContestPrepared,
  PREPARE_CONTEST,
  type ContestPart,
} from '../features/award/index.ts'
import { paths } from '../paths.ts'
import { jumpTo } from '../platform/clock.ts'
import { addJob, TICK } from '../platform/jobs.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../platform/web.ts'
import { demoPreparationPage } from './demo-preparation.page.tsx'

/** Mounted outside production only: moves the portal's clock for everybody. */
export const demoClockRoutes = routes()

demoClockRoutes.post(paths.demo.clock.pattern, async (c) => {
  const { deps } = c.var
  const { moment, zurueck } = await formValues(c)
  const instant = Object.entries(await findDemoInstants(deps.db)).find(([name]) => name === moment)?.[1]
  if (!instant) return c.notFound()
  await jumpTo(deps.db, instant)
  await deps.clock.refresh()
  const part = await unprepared(c, moment)
  if (part) await addJob(deps.db, PREPARE_CONTEST, { until: part }, PREPARE_CONTEST)
  await addJob(deps.db, TICK, {}, 'tick-after-jump')
  const back = ownPath(zurueck)
  return seeOther(c, part ? paths.demo.preparation.to({ moment: part, zurueck: back }) : back)
})

demoClockRoutes.get(paths.demo.preparation.pattern, async (c) => {
  const { moment, zurueck } = c.req.query()
  const back = ownPath(zurueck)
  const part = await unprepared(c, moment)
  if (!part) return seeOther(c, back)
  c.header('Refresh', '2')
  return show(c, demoPreparationPage({ progress: await findContestProgress(c.var.deps.db), moment: part, back }))
})

/** Tests make their own contests. */
async function unprepared(c: Ctx, moment: unknown): Promise<ContestPart | null> {
  const { db, config } = c.var.deps
  if (config.mode !== 'demo' || (moment !== 'jury' && moment !== 'preisverleihung')) return null
  return (await isContestPrepared(db, moment)) ? null : moment
}

function ownPath(zurueck: unknown): string {
  return typeof zurueck === 'string' && /^\/(?![/\\])[^\r\n]*$/.test(zurueck) ? zurueck : paths.home.to()
}

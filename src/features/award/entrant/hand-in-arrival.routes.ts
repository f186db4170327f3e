import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { routes, type Ctx } from '../../../platform/web.ts'
import { findKeptArrival, recordArrival, type ArrivalKey } from '../submission.queries.ts'
import { countingArrival } from '../submission.rules.ts'

/**
 * Mounted behind the last byte of the form (site/small-bodies.ts) and before everything that may wait (session, entry, lock):
 * the instant at which handing in, completing a correction, taking back or withdrawing had reached us whole, by the clock of
 * the database. This one decides (docs/decisions/0006-deadline.md).
 */
export const arrivals = routes()

const ACTS = [paths.award.submission, paths.award.correction, paths.award.takeBack, paths.award.withdrawal]
for (const act of ACTS) {
  arrivals.post(act.pattern, async (c, next) => {
    c.set('arrivedAt', await databaseNow(c.var.deps.db))
    await next()
  })
}

/** Kept before the proof of identity and before any lock: whatever comes between, this instant counts for a quarter of an hour. */
export async function keepClick(c: Ctx, key: ArrivalKey): Promise<Date> {
  const arrivedAt = countingArrival(c.var.arrivedAt, await findKeptArrival(c.var.deps.db, key))
  await recordArrival(c.var.deps.db, key, arrivedAt)
  return arrivedAt
}

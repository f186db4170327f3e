import { berlinDaysLater } from '../platform/berlin.ts'
import { databaseNow } from '../platform/clock.ts'
import type { Tick } from '../platform/jobs.ts'
import { removeUnconfirmed } from './request.queries.ts'
import { DAYS_TO_CONFIRM } from './sign-up.rules.ts'

/** What nobody confirmed goes with its link (security.md EM-07). */
export const forgetUnconfirmed: Tick = async ({ db }) => {
  await removeUnconfirmed(db, berlinDaysLater(await databaseNow(db), -DAYS_TO_CONFIRM))
}

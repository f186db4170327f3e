import { berlinDaysLater } from '../../../platform/berlin.ts'
import { databaseNow } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db.ts'
import type { Tick } from '../../../platform/jobs.ts'
import { findKeepDays } from '../../../platform/retention.queries.ts'
import { countOldRegistrations, removeOldRegistrations, type RegistrationTerms } from './record-registration.queries.ts'
import { DAYS_TO_CONFIRM } from './registration.rules.ts'

/** What nobody confirmed goes with its link, the rest so many days after the event (docs/privacy.md). */
export const forgetRegistrations: Tick = async ({ db, log }) => {
  const removed = await removeOldRegistrations(db, await findTerms(db))
  if (removed > 0) log.info({ removed: { 'event-registrations': removed } }, 'retention')
}

/** What the next tick would remove. */
export async function previewForgottenRegistrations(db: Db): Promise<number> {
  return countOldRegistrations(db, await findTerms(db))
}

async function findTerms(db: Db): Promise<RegistrationTerms> {
  const now = await databaseNow(db)
  const ago = (days: number) => berlinDaysLater(now, -days)
  return { unconfirmedSince: ago(DAYS_TO_CONFIRM), endedBefore: ago(await findKeepDays(db, 'event-registrations')) }
}

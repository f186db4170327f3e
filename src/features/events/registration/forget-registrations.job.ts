import { berlinDaysLater } from '../../../platform/berlin.ts'
import { databaseNow } from '../../../platform/clock.ts'
import type { Tick } from '../../../platform/jobs.ts'
import { findKeepDays } from '../../../platform/retention.queries.ts'
import { removeOldHourQuestions, removeOldRegistrations } from './record-registration.queries.ts'
import { DAYS_TO_CONFIRM } from './registration.rules.ts'

/** What nobody confirmed goes with its link, the rest so many days after the event (docs/privacy.md). */
export const forgetRegistrations: Tick = async ({ db }) => {
  const now = await databaseNow(db)
  const ago = (days: number) => berlinDaysLater(now, -days)
  const endedBefore = ago(await findKeepDays(db, 'event-registrations'))
  await removeOldRegistrations(db, { unconfirmedSince: ago(DAYS_TO_CONFIRM), endedBefore })
  await removeOldHourQuestions(db, endedBefore)
}

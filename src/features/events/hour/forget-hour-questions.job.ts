import { berlinDaysLater } from '../../../platform/berlin.ts'
import { databaseNow } from '../../../platform/clock.ts'
import type { Tick } from '../../../platform/jobs.ts'
import { findKeepDays } from '../../../platform/retention.queries.ts'
import { removeOldHourQuestions } from './hour-questions.queries.ts'

/** As long after the event as registrations (docs/privacy.md). */
export const forgetHourQuestions: Tick = async ({ db }) => {
  const keepDays = await findKeepDays(db, 'event-registrations')
  await removeOldHourQuestions(db, berlinDaysLater(await databaseNow(db), -keepDays))
}

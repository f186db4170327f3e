import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import type { Tick } from '../../../platform/jobs.ts'
import { findPublicEvent } from '../public-events.queries.ts'
import { findRegistration } from './registration.queries.ts'
import { reminderMail } from './registration.mail.tsx'
import { listDueReminders, recordReminder } from './reminders.queries.ts'
import { tell } from './tell.ts'

/** Looked for each minute, by the portal's clock. */
export const remindOfEvents: Tick = async (deps) => {
  const at = await databaseNow(deps.db)
  for (const due of await listDueReminders(deps.db, at))
    await transact(deps.db, async (tx) => {
      const [event, registration] = [await findPublicEvent(tx, due.eventId, at), await findRegistration(tx, due.registrationId)]
      if (!event || !registration || !(await recordReminder(tx, due, at))) return
      await tell(tx, deps, registration, { event, occasion: `reminder-${due.hours}`, at, write: reminderMail })
    })
}

import { paths } from '../../paths.ts'
import { isoDate } from '../../plain/german-date.ts'
import { daysLater } from '../../plain/months-later.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'
import { queueMail } from '../../platform/mail.ts'
import { reminderMail } from './listing.mail.tsx'
import { listListingPeople } from './listing.queries.ts'
import { listDueReminders, recordReminder } from './reminder.queries.ts'

const DAYS_BEFORE = 14

/** Looked for each minute: what ends within a fortnight, once for each end. */
export const remindOfEnds: Tick = async ({ db, random, config: { baseUrl } }) => {
  const at = await databaseNow(db)
  for (const due of await listDueReminders(db, daysLater(isoDate(at), DAYS_BEFORE))) {
    const token = random.token()
    const link = baseUrl + paths.partners.mailedProlongation.to({ token })
    await transact(db, async (tx) => {
      const people = await listListingPeople(tx, due.listingId)
      if (!(await recordReminder(tx, { ...due, token, at }))) return
      for (const { personId, name, email } of people) {
        const onceKey = `listing-reminder ${due.listingId} ${due.validUntil} ${personId}`
        await queueMail(tx, { ...reminderMail({ ...due, name, link, baseUrl }), recipient: email, onceKey, queuedAt: at })
      }
    })
  }
}

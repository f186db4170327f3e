import { paths } from '../../paths.ts'
import { berlinDaysLater } from '../../platform/berlin.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Tick } from '../../platform/jobs.ts'
import { queueMail } from '../../platform/mail.ts'
import { reminderMail } from './entrant/reminder.mail.tsx'
import { listClosingEditions, listDueReminders, recordReminder, type ClosingEdition, type Reminder } from './reminders.queries.ts'
import { dueOccasion, type Occasion, type ReminderInstants } from './reminders.rules.ts'

/** Looked for each minute and after a jump of the demo clock; nothing is planned ahead, so nothing can be lost. */
export const sendReminders: Tick = async (deps) => {
  const now = await databaseNow(deps.db)
  for (const edition of await listClosingEditions(deps.db)) await remind(deps, edition, now)
}

async function remind(deps: Deps, edition: ClosingEdition, now: Date): Promise<void> {
  const instants = instantsOf(edition.closesAt)
  const occasion = dueOccasion(instants, now)
  if (!occasion) return
  const since = {
    '14-days': instants.fourteenDays,
    '7-days': instants.sevenDays,
    '48-hours': instants.fortyEightHours,
    closed: instants.closesAt,
  }[occasion]
  const due = await listDueReminders(deps.db, { editionId: edition.editionId, occasion, since })
  for (const reminder of due) await send(deps, { reminder, edition, occasion, now })
}

/** Calendar days in Berlin: a week before 24:00 is 24:00, also when the clocks change in between. Hours are hours. */
function instantsOf(closesAt: Date): ReminderInstants {
  return {
    fourteenDays: berlinDaysLater(closesAt, -14),
    sevenDays: berlinDaysLater(closesAt, -7),
    fortyEightHours: new Date(closesAt.getTime() - 48 * 3_600_000),
    closesAt,
  }
}

type Sending = { reminder: Reminder; edition: ClosingEdition; occasion: Occasion; now: Date }

async function send(deps: Deps, { reminder, edition, occasion, now }: Sending): Promise<void> {
  const { entryId, personId } = reminder
  const { baseUrl } = deps.config
  const link = baseUrl + (occasion === 'closed' ? paths.award.entry : paths.award.submission).to({ entryId })
  const message = reminderMail({ ...reminder, edition: edition.title, closesAt: edition.closesAt, now, link, baseUrl })
  await transact(deps.db, async (tx) => {
    if (!(await recordReminder(tx, { entryId, personId, occasion, sentAt: now }))) return
    await queueMail(tx, {
      ...message,
      recipient: reminder.email,
      onceKey: `reminder ${entryId} ${personId} ${occasion}`,
      queuedAt: now,
    })
  })
}

import { paths } from '../../paths.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'
import { queueMail } from '../../platform/mail.ts'
import { listDueNotices, recordNotices } from './message-notices.queries.ts'
import { messageMail } from './message.mail.tsx'

/** Looked for each minute. */
export const tellOfMessages: Tick = async ({ db, config: { baseUrl } }) => {
  const now = await databaseNow(db)
  for (const due of await listDueNotices(db, now)) {
    const { entryId, personId, email, side } = due
    const link = baseUrl + (side === 'office' ? paths.office : paths.award).messages.to({ entryId })
    await transact(db, async (tx) => {
      const newest = await recordNotices(tx, due, now)
      if (!newest) return
      const onceKey = `message ${newest} ${personId}`
      await queueMail(tx, { ...messageMail({ ...due, link, baseUrl }), recipient: email, onceKey, queuedAt: now })
    })
  }
}

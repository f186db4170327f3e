import { listPersonsWithRole } from '../../people/index.ts'
import { paths } from '../../paths.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'
import { queueMail } from '../../platform/mail.ts'
import { listTextsDue, recordReviewReminder } from './review-due.queries.ts'
import { addressParts } from './text-kinds.ts'
import { reviewDueMail } from './review-due.mail.tsx'

/** Looked for each minute: pages, aids and English versions whose day of review has come, once for each such day. */
export const remindOfReviews: Tick = async ({ db, config: { baseUrl } }) => {
  const at = await databaseNow(db)
  for (const due of await listTextsDue(db, at)) {
    const link = baseUrl + paths.texts.text.to(addressParts(due))
    const editors = await listPersonsWithRole(db, 'editor')
    await transact(db, async (tx) => {
      if (!(await recordReviewReminder(tx, due, at))) return
      for (const { personId, name, email } of editors) {
        const onceKey = `${due.kind}-review ${due.slug} ${due.dueOn} ${personId}`
        await queueMail(tx, { ...reviewDueMail({ ...due, name, link, baseUrl }), recipient: email, onceKey, queuedAt: at })
      }
    })
  }
}

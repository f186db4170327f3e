import { databaseNow } from '../platform/clock.ts'
import { transact } from '../platform/db.ts'
import type { Deps } from '../platform/deps.ts'
import type { Tick } from '../platform/jobs.ts'
import { queueMail } from '../platform/mail.ts'
import { onceKeyOf } from './delivery.queries.ts'
import { inSteps } from './in-steps.ts'
import { mailingMail } from './mailing.mail.tsx'
import { listDueMailings, lockWaiting, recordQueued, type DueMailing } from './sending.queries.ts'

const STEP = 25
const STEPS_A_MINUTE = 8

/** Looked for each minute. */
export const sendMailings: Tick = async (deps) => {
  for (const mailing of await listDueMailings(deps.db)) await inSteps(() => sendStep(deps, mailing), STEPS_A_MINUTE)
}

/** False when nobody waits any more. */
function sendStep({ db, config }: Deps, mailing: DueMailing): Promise<boolean> {
  return transact(db, async (tx) => {
    const recipients = await lockWaiting(tx, mailing.id, STEP)
    if (recipients.length === 0) return false
    const now = await databaseNow(tx)
    for (const { id, email, values } of recipients) {
      const message = mailingMail({ draft: mailing, values, baseUrl: config.baseUrl })
      await queueMail(tx, { ...message, recipient: email, onceKey: onceKeyOf(id), queuedAt: now })
    }
    await recordQueued(
      tx,
      recipients.map(({ id }) => id),
      now,
    )
    return true
  })
}

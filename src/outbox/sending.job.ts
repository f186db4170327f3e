import { databaseNow } from '../platform/clock.ts'
import { transact } from '../platform/db.ts'
import type { Deps } from '../platform/deps.ts'
import type { Tick } from '../platform/jobs.ts'
import { queueMail } from '../platform/mail.ts'
import { onceKeyOf } from './delivery.queries.ts'
import { mailingMail } from './mailing.mail.tsx'
import { listDueMailings, lockWaiting, recordQueued, type DueMailing } from './sending.queries.ts'

const STEP = 25
const STEPS_A_MINUTE = 8

/** Looked for each minute. Each step is its own transaction: whoever is stopped in the middle goes on where it ended. */
export const sendMailings: Tick = async (deps) => {
  for (const mailing of await listDueMailings(deps.db)) await sendSome(deps, mailing)
}

async function sendSome(deps: Deps, mailing: DueMailing): Promise<void> {
  let steps = 0
  while (steps < STEPS_A_MINUTE && (await sendStep(deps, mailing))) steps++
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

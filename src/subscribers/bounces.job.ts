import { transact } from '../platform/db.ts'
import type { Tick } from '../platform/jobs.ts'
import { listFailedMails, recordSuppression } from './suppression.queries.ts'
import { isHardBounce } from './suppression.rules.ts'

/** An address that its mail server does not know gets nothing more that is sent to many. */
export const suppressBounced: Tick = async ({ db }) => {
  for (const { email, failure, failedAt } of await listFailedMails(db)) {
    if (!isHardBounce(failure)) continue
    await transact(db, (tx) => recordSuppression(tx, { email, reason: 'bounced', at: failedAt, notedBy: null }))
  }
}

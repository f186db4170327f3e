import { berlinDaysLater } from '../../platform/berlin.ts'
import { databaseNow } from '../../platform/clock.ts'
import type { Tick } from '../../platform/jobs.ts'
import { removeOldContacts } from './contact.queries.ts'
import { DAYS_TO_CONFIRM } from './contact.rules.ts'

const DAYS_KEPT = 180

/** What nobody confirmed goes with its link; what was relayed is in the mailbox of whom it was for. */
export const forgetContacts: Tick = async ({ db }) => {
  const now = await databaseNow(db)
  const ago = (days: number) => berlinDaysLater(now, -days)
  await removeOldContacts(db, { unconfirmedSince: ago(DAYS_TO_CONFIRM), relayedSince: ago(DAYS_KEPT) })
}

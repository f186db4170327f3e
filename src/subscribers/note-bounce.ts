import type { Tx } from '../platform/db.ts'
import { findRecipientOf, recordBouncedMail, type BouncedMail } from './bounced-mails.queries.ts'
import { suppressAddress } from './suppress.ts'

/** What came back for a confirmation or a collection counts as it does for an issue. */
export async function noteBouncedMail(tx: Tx, bounced: BouncedMail): Promise<void> {
  const email = await findRecipientOf(tx, bounced.mailId)
  if (email === null || !(await recordBouncedMail(tx, bounced))) return
  if (bounced.kind === 'hard') await suppressAddress(tx, { email, reason: 'bounced' })
  if (bounced.kind === 'complaint') await suppressAddress(tx, { email, reason: 'complained' })
}

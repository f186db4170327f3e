import { databaseNow } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import { recordSuppression } from './suppression.queries.ts'
import { isHardBounce } from './suppression.rules.ts'

/** `said`: what a mail server answered. Nothing more that is sent to many goes to an address that it does not know. */
export async function suppressBouncedAddress(tx: Tx, { email, said }: { email: string; said: string }): Promise<void> {
  if (!isHardBounce(said)) return
  await recordSuppression(tx, { email, reason: 'bounced', at: await databaseNow(tx), notedBy: null })
}

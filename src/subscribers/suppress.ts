import { databaseNow } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import { recordSuppression, type SuppressionReason } from './suppression.queries.ts'
import { isHardBounce } from './suppression.rules.ts'

/** Nothing more that is sent to many goes there. */
export async function suppressAddress(tx: Tx, { email, reason }: { email: string; reason: SuppressionReason }): Promise<void> {
  await recordSuppression(tx, { email, reason, at: await databaseNow(tx), notedBy: null })
}

/** `said`: what a mail server answered; only that it knows no such address decides. */
export async function suppressBouncedAddress(tx: Tx, { email, said }: { email: string; said: string }): Promise<void> {
  if (isHardBounce(said)) await suppressAddress(tx, { email, reason: 'bounced' })
}

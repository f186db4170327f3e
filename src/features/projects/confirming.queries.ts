import { isoDate } from '../../plain/german-date.ts'
import { databaseNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db.ts'
import { findConfirmable, lockPublished, recordConfirmation } from './freshness.queries.ts'
import { confirmProfile, type ConfirmRefusal } from './freshness.rules.ts'

/** Decided on what is read under the lock. Nothing to say of what was withdrawn meanwhile. */
export async function confirmPublished(tx: Tx, slug: string, personId: string | null): Promise<ConfirmRefusal | null> {
  await lockPublished(tx, slug)
  const profile = await findConfirmable(tx, slug)
  if (!profile) return null
  const now = await databaseNow(tx)
  const decision = confirmProfile(profile, { personId, today: isoDate(now), now })
  if (!decision.ok) return decision.because
  if (decision.outcome !== 'confirmed') await recordConfirmation(tx, decision.outcome)
  return null
}

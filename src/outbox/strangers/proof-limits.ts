import { clientAddress } from '../../people/index.ts'
import { LimitReached } from '../../platform/limit-reached.ts'
import { withinLimit, type Limit } from '../../platform/limits.queries.ts'
import { sha256 } from '../../platform/random.ts'
import type { Ctx } from '../../platform/web.ts'
import type { AcceptedForm } from './form-age.rules.ts'
import { unprovenSentence } from './sealed-fields.page.tsx'
import { recordProofSpent } from './spent-proofs.queries.ts'

/** Few people browse without script; a program that does not even run one gets through rarely (security.md RL-04). */
const UNPROVEN_FROM_A_CONNECTION: Limit = { name: 'strangers-unproven', most: 6, perSeconds: 3600 }

/** Whoever has worked for this form has the ordinary limits alone. Throws LimitReached. */
export async function keepUnprovenWithinLimit(c: Ctx, { id, isProven }: AcceptedForm): Promise<void> {
  const { db } = c.var.deps
  if (isProven && (await recordProofSpent(db, id))) return
  const isWithin = await withinLimit(db, UNPROVEN_FROM_A_CONNECTION, sha256(clientAddress(c)))
  if (!isWithin) throw new LimitReached(UNPROVEN_FROM_A_CONNECTION, unprovenSentence)
}

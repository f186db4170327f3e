import { recordEvent } from '../../platform/events.ts'
import type { Db, Tx } from '../../platform/db.ts'

export type Pair = { requestId: string; offerId: string }

export async function listToldPairs(db: Db): Promise<Pair[]> {
  return db.selectFrom('partners_matches').select(['request_id as requestId', 'offer_id as offerId']).execute()
}

/** False when another process was quicker. */
export async function recordMatch(tx: Tx, { requestId, offerId }: Pair, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto('partners_matches')
    .values({ request_id: requestId, offer_id: offerId, told_at: at })
    .onConflict((conflict) => conflict.columns(['request_id', 'offer_id']).doNothing())
    .returning('request_id')
    .executeTakeFirst()
  if (!row) return false
  const subject = { table: 'partners_listings', id: requestId }
  await recordEvent(tx, { kind: 'listings-matched', actorId: null, subject, at, data: { offer: offerId } })
  return true
}

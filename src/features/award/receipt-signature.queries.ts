import type { Db, Tx } from '../../platform/db.ts'
import { jwkOf, type PublicJwk } from '../../platform/jws.ts'

export type ReceiptSignature = { submissionId: string; key: PublicJwk; jws: string; at: Date }

/** The key is written down with its first signature, so that nothing is ever signed with a key nobody can look up. */
export async function recordSigningKey(tx: Tx, key: PublicJwk, at: Date): Promise<void> {
  await tx
    .insertInto('award_receipt_keys')
    .values({ id: key.kid, x: key.x, first_used_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

export async function recordReceiptSignature(tx: Tx, { submissionId, key, jws, at }: ReceiptSignature): Promise<void> {
  await recordSigningKey(tx, key, at)
  await tx.insertInto('award_receipt_signatures').values({ submission_id: submissionId, key_id: key.kid, jws }).execute()
}

/** Oldest first; the present one also before its first signature. */
export async function listReceiptKeys(db: Db, present: PublicJwk): Promise<PublicJwk[]> {
  const rows = await db.selectFrom('award_receipt_keys').select('x').orderBy('first_used_at').execute()
  const used = rows.map(({ x }) => jwkOf(x))
  return used.some(({ kid }) => kid === present.kid) ? used : [...used, present]
}

import type { Db, Tx } from '../platform/db.ts'
import { addressesToTry } from './redirects.rules.ts'

export async function findTarget(db: Db, address: string): Promise<string | null> {
  const addresses = addressesToTry(address)
  const rows = await db
    .selectFrom('site_redirects')
    .where('old_address', 'in', addresses)
    .select(['old_address as oldAddress', 'target'])
    .execute()
  const found = addresses.map((one) => rows.find(({ oldAddress }) => oldAddress === one))
  return found.find((row) => row !== undefined)?.target ?? null
}

export type Redirect = { oldAddress: string; target: string; source: string; createdAt: Date }

/** False when the address belongs to another source, which keeps it. */
export async function recordRedirect(tx: Tx, { oldAddress, target, source, createdAt }: Redirect): Promise<boolean> {
  const row = await tx
    .insertInto('site_redirects')
    .values({ old_address: oldAddress, target, source, created_at: createdAt })
    .onConflict((conflict) =>
      conflict.column('old_address').doUpdateSet({ target }).whereRef('site_redirects.source', '=', 'excluded.source'),
    )
    .returning('old_address')
    .executeTakeFirst()
  return row !== undefined
}

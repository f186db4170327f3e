import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'

export type ImportedKind = 'project' | 'news' | 'page' | 'media'
export type Imported = { kind: ImportedKind; targetId: string; version: string; fingerprint: string }

export async function findImported(db: Db, source: string, postId: number): Promise<Imported | null> {
  const row = await db
    .selectFrom('site_imported_posts')
    .where('source', '=', source)
    .where('post_id', '=', postId)
    .select(['kind', 'target_id as targetId', 'version', 'fingerprint'])
    .executeTakeFirst()
  return row ? { ...row, kind: row.kind as ImportedKind } : null
}

/** Until the end of the transaction: a second import of the same site waits here, and finds what the first one wrote. */
export async function holdImport(tx: Tx, source: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import of ${source}`}, 0))`.execute(tx)
}

export async function recordImported(
  tx: Tx,
  { source, postId, at, ...imported }: Imported & { source: string; postId: number; at: Date },
): Promise<void> {
  const { kind, targetId, version, fingerprint } = imported
  await tx
    .insertInto('site_imported_posts')
    .values({ source, post_id: postId, kind, target_id: targetId, version, fingerprint, imported_at: at })
    .onConflict((conflict) => conflict.columns(['source', 'post_id']).doUpdateSet({ version, fingerprint, imported_at: at }))
    .execute()
}

import type { Tx } from '../../platform/db.ts'
import type { TextKey } from './text.rules.ts'

export async function isDiscardedText(tx: Tx, { kind, slug }: TextKey): Promise<boolean> {
  const discards = tx.selectFrom('editorial_discards').where('kind', '=', kind).where('slug', '=', slug)
  return (await discards.select('slug').executeTakeFirst()) !== undefined
}

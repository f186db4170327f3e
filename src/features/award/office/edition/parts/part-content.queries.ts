import { seal } from '../../../../../platform/canonical.ts'
import type { Db, Tx } from '../../../../../platform/db.ts'
import { changeValues, readValues } from './edition-values.queries.ts'
import type { Content } from './field.ts'
import type { Part } from './part.ts'

export async function readContent(db: Db, part: Part, editionId: string): Promise<Content> {
  const values = await readValues(db, editionId, part.values)
  return { values, items: (await part.list?.read(db, editionId)) ?? [] }
}

export async function changeContent(
  tx: Tx,
  part: Part,
  { editionId, after }: { editionId: string; after: Content },
): Promise<void> {
  await changeValues(tx, editionId, { fields: part.values, values: after.values })
  await part.list?.write(tx, editionId, after.items)
}

/** A save carries it: on another one it is stale. */
export function baseOf(content: Content): string {
  return seal(content).sha256
}

import type { Field } from './field.ts'
import { textOf } from './field-text.ts'
import type { ItemList } from './part.ts'

/** Nothing refers to a rung, so the ladder is written anew. Its rungs are named by their place. */
export function ladder(fields: Field[]): Pick<ItemList, 'fields' | 'read' | 'write'> {
  return {
    fields,
    read: async (db, editionId) => {
      const rungs = await db
        .selectFrom('award_tie_breakers')
        .where('edition_id', '=', editionId)
        .select(['position', 'kind', 'criterion_id'])
        .orderBy('position')
        .execute()
      return rungs.map((rung) => ({
        id: String(rung.position),
        texts: Object.fromEntries(fields.map((field) => [field.name, textOf(field, rung[field.name as keyof typeof rung])])),
      }))
    },
    write: async (tx, editionId, items) => {
      await tx.deleteFrom('award_tie_breakers').where('edition_id', '=', editionId).execute()
      const rows = items.map(({ texts }, index) => ({
        edition_id: editionId,
        position: index + 1,
        kind: texts.kind ?? '',
        criterion_id: texts.criterion_id || null,
      }))
      if (rows.length > 0) await tx.insertInto('award_tie_breakers').values(rows).execute()
    },
  }
}

import type { Tx } from '../../../../../platform/db.ts'
import type { Field, Item } from './field.ts'
import { readPoints } from './field.rules.ts'
import { itemTable } from './item-table.queries.ts'
import type { ItemList } from './part.ts'

/** Criteria with their scales: rows of a table of their own, one text in the form. */
export function criteriaRows(fields: Field[], points: Field): Pick<ItemList, 'fields' | 'read' | 'write'> {
  const rows = itemTable({ table: 'award_criteria', slugFrom: 'title', fields })
  return {
    fields: [...fields, points],
    read: async (db, editionId) => {
      const scales = await db
        .selectFrom('award_criterion_points as point')
        .innerJoin('award_criteria as criterion', 'criterion.id', 'point.criterion_id')
        .where('criterion.edition_id', '=', editionId)
        .select(['criterion.id', 'point.points', 'point.label'])
        .orderBy('point.points')
        .execute()
      const scaleOf = (id: string) => scales.filter((row) => row.id === id).map((row) => `${row.points} ${row.label}`)
      const items = await rows.read(db, editionId)
      return items.map(({ id, texts }) => ({ id, texts: { ...texts, [points.name]: scaleOf(id).join('\n') } }))
    },
    write: async (tx, editionId, items) => {
      const criteria = () => tx.selectFrom('award_criteria').select('id').where('edition_id', '=', editionId)
      await tx.deleteFrom('award_criterion_points').where('criterion_id', 'in', criteria()).execute()
      await rows.write(tx, editionId, items)
      const ids = await criteria().orderBy('position').execute()
      for (const [index, { id }] of ids.entries()) await recordScale(tx, id, items[index])
    },
  }
}

async function recordScale(tx: Tx, criterionId: string, item: Item | undefined): Promise<void> {
  const scale = readPoints(item?.texts.points ?? '') ?? []
  if (scale.length === 0) return
  await tx
    .insertInto('award_criterion_points')
    .values(scale.map((point) => ({ criterion_id: criterionId, ...point })))
    .execute()
}

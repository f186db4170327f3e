import { sql } from 'kysely'
import type { Field } from './field.ts'
import { storedOf, textOf } from './field-text.ts'
import type { ItemList } from './part.ts'

/** Rows that are always there and named by columns of their own: `key` joins these with a dot. */
export function fixedRows(
  table: string,
  { key, fields, order }: { key: string[]; fields: Field[]; order: { column: string; values: string[]; ties: string } },
): Pick<ItemList, 'fields' | 'fixed' | 'read' | 'write'> {
  const id = sql`concat_ws('.', ${sql.join(key.map((name) => sql.ref(name)))})`
  return {
    fields,
    fixed: true,
    read: async (db, editionId) => {
      const columns = sql.join([sql`${id} as id`, ...fields.map(({ name }) => sql.ref(name))])
      const { rows } = await sql<Record<string, unknown>>`select ${columns} from ${sql.table(table)}
        where edition_id = ${editionId} order by array_position(${order.values}::text[], ${sql.ref(order.column)}), ${sql.ref(order.ties)}`.execute(
        db,
      )
      return rows.map((row) => ({
        id: String(row.id),
        texts: Object.fromEntries(fields.map((field) => [field.name, textOf(field, row[field.name])])),
      }))
    },
    write: async (tx, editionId, items) => {
      for (const item of items) {
        const sets = fields.map((field) => sql`${sql.ref(field.name)} = ${storedOf(field, item.texts[field.name] ?? '')}`)
        await sql`update ${sql.table(table)} set ${sql.join(sets)} where edition_id = ${editionId} and ${id} = ${item.id}`.execute(
          tx,
        )
      }
    },
  }
}

import { type RawBuilder, sql } from 'kysely'
import { slug } from '../../../../../plain/slug.ts'
import type { Db, Tx } from '../../../../../platform/db.ts'
import type { Field, Item } from './field.ts'
import { storedOf, textOf } from './field-text.ts'
import type { ItemList } from './part.ts'

type Keeping = {
  table: string
  fields: Field[]
  /** The field that a new row's slug is made from. */
  slugFrom?: string
  /** For tables without position. */
  orderBy?: string
}

/** Rows of a table with id and edition_id, in the order of `position` or of another column. */
export function itemTable(keeping: Keeping): Pick<ItemList, 'fields' | 'read' | 'write'> {
  return {
    fields: keeping.fields,
    read: (db, editionId) => readItems(db, keeping, editionId),
    write: async (tx, editionId, items) => {
      await removeOthers(tx, keeping, { editionId, items })
      if (!keeping.orderBy) await freePositions(tx, keeping, editionId)
      const slugs = await listSlugs(tx, keeping, editionId)
      for (const [index, item] of items.entries()) {
        const columns = columnsOf(keeping, item, index + 1)
        if (item.id) await changeItem(tx, keeping, { id: item.id, editionId, columns })
        else await recordItem(tx, keeping, { editionId, columns: [...columns, ...newSlug(keeping, item, slugs)] })
      }
    },
  }
}

async function readItems(db: Db, { table, fields, orderBy }: Keeping, editionId: string): Promise<Item[]> {
  const columns = sql.join([sql.ref('id'), ...fields.map(({ name }) => sql.ref(name))])
  const { rows } = await sql<Record<string, unknown>>`select ${columns} from ${sql.table(table)} where edition_id = ${editionId}
    order by ${sql.ref(orderBy ?? 'position')}, id`.execute(db)
  return rows.map((row) => ({
    id: String(row.id),
    texts: Object.fromEntries(fields.map((field) => [field.name, textOf(field, row[field.name])])),
  }))
}

type Column = [name: string, value: unknown]

function columnsOf({ fields, orderBy }: Keeping, { texts }: Item, position: number): Column[] {
  const columns = fields.map((field): Column => [field.name, storedOf(field, texts[field.name] ?? '')])
  return orderBy ? columns : [...columns, ['position', position]]
}

async function removeOthers(tx: Tx, { table }: Keeping, { editionId, items }: { editionId: string; items: Item[] }) {
  const kept = items.map(({ id }) => id).filter((id) => id !== '')
  await sql`delete from ${sql.table(table)} where edition_id = ${editionId} and id <> all(${kept}::uuid[])`.execute(tx)
}

/** No two rows may have one position, not even for a moment. */
async function freePositions(tx: Tx, { table }: Keeping, editionId: string) {
  await sql`update ${sql.table(table)} set position = -position where edition_id = ${editionId}`.execute(tx)
}

async function changeItem(tx: Tx, { table }: Keeping, { id, editionId, columns }: Written & { id: string }) {
  const sets = columns.map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
  await sql`update ${sql.table(table)} set ${sql.join(sets)} where id = ${id} and edition_id = ${editionId}`.execute(tx)
}

type Written = { editionId: string; columns: Column[] }

async function recordItem(tx: Tx, { table }: Keeping, { editionId, columns }: Written) {
  const all: Column[] = [['edition_id', editionId], ...columns]
  const names = sql.join(all.map(([name]) => sql.ref(name)))
  const values = sql.join(all.map(([, value]): RawBuilder<unknown> => sql`${value}`))
  await sql`insert into ${sql.table(table)} (${names}) values (${values})`.execute(tx)
}

async function listSlugs(tx: Tx, { table, slugFrom }: Keeping, editionId: string): Promise<Set<string>> {
  if (!slugFrom) return new Set()
  const { rows } = await sql<{ slug: string }>`select slug from ${sql.table(table)} where edition_id = ${editionId}`.execute(tx)
  return new Set(rows.map((row) => row.slug))
}

/** Readable and unique in the edition; it never changes again, because addresses and answers are made from it. */
function newSlug({ slugFrom }: Keeping, { texts }: Item, taken: Set<string>): Column[] {
  if (!slugFrom) return []
  const wish = slug(texts[slugFrom] ?? '').slice(0, 60) || 'eintrag'
  let name = wish
  for (let number = 2; taken.has(name); number += 1) name = `${wish}-${number}`
  taken.add(name)
  return [['slug', name]]
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../../../../platform/db.ts'
import type { Field, Texts } from './field.ts'
import { storedOf, textOf } from './field-text.ts'

/** The fields of a part that are columns of the edition. */
export async function readValues(db: Db, editionId: string, fields: Field[]): Promise<Texts> {
  const columns = sql.join([sql.ref('id'), ...fields.map(({ name }) => sql.ref(name))])
  const { rows } = await sql<Record<string, unknown>>`select ${columns} from award_editions where id = ${editionId}`.execute(db)
  return Object.fromEntries(fields.map((field) => [field.name, textOf(field, rows[0]?.[field.name])]))
}

export async function changeValues(tx: Tx, editionId: string, { fields, values }: { fields: Field[]; values: Texts }) {
  if (fields.length === 0) return
  const sets = fields.map((field) => sql`${sql.ref(field.name)} = ${storedOf(field, values[field.name] ?? '')}`)
  await sql`update award_editions set ${sql.join(sets)} where id = ${editionId}`.execute(tx)
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'

export type CitedCondition = { id: string; position: number; title: string; text: string }
export type ConditionsVersion = { version: number; since: Date }

export async function listCitable(db: Db | Tx, editionId: string): Promise<CitedCondition[]> {
  return db
    .selectFrom('award_conditions')
    .where('edition_id', '=', editionId)
    .select(['id', 'position', 'title', 'text'])
    .orderBy('position')
    .execute()
}

/** The first is as it was announced; each later change that the editor has logged makes the next. Null: no conditions are there. */
export async function findConditionsVersion(db: Db | Tx, editionId: string): Promise<ConditionsVersion | null> {
  const { rows } = await sql<{ version: number; since: Date | null }>`
    select (1 + count(change.id))::int as version,
      coalesce(max(change.changed_at), (select min(visible_from) from award_conditions where edition_id = ${editionId})) as since
    from award_edition_changes change
    where change.edition_id = ${editionId} and change.part = 'bedingungen'`.execute(db)
  const { version = 1, since = null } = rows[0] ?? {}
  return since && { version, since }
}

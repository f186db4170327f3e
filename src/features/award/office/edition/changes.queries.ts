import type { Db } from '../../../../platform/db.ts'
import type { Content } from './parts/field.ts'

export type EditionChange = {
  id: string
  part: string
  before: Content
  after: Content
  reason: string | null
  changedAt: Date
  changedBy: string
}

/** The newest first; so many that a page stays readable. */
export async function listEditionChanges(db: Db, editionId: string): Promise<EditionChange[]> {
  const rows = await changes(db)
    .where('change.edition_id', '=', editionId)
    .orderBy('change.changed_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(readContents)
}

export async function findEditionChange(db: Db, changeId: string): Promise<(EditionChange & { editionId: string }) | null> {
  const row = await changes(db).where('change.id', '=', changeId).executeTakeFirst()
  return row ? readContents(row) : null
}

function changes(db: Db) {
  return db
    .selectFrom('award_edition_changes as change')
    .innerJoin('people_persons as person', 'person.id', 'change.changed_by')
    .select([
      'change.id',
      'change.edition_id as editionId',
      'change.part',
      'change.before',
      'change.after',
      'change.reason',
      'change.changed_at as changedAt',
      'person.name as changedBy',
    ])
}

function readContents<T extends { before: string; after: string }>(row: T) {
  return { ...row, before: JSON.parse(row.before) as Content, after: JSON.parse(row.after) as Content }
}

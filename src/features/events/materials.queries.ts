import { sql } from 'kysely'
import { scanState, type ScanState } from '../../media/index.ts'
import type { Db, Tx } from '../../platform/db.ts'
import type { MaterialWords } from './record-event.queries.ts'

/** `scan`: null where it lies elsewhere. */
export type EditedMaterial = Omit<MaterialWords, 'note'> & { scan: ScanState | null }

/** What has not been removed, the oldest first. */
export async function listMaterials(db: Db, eventId: string): Promise<EditedMaterial[]> {
  const { rows } = await sql<EditedMaterial>`
    select material.id, material.kind, material.label, case when item.id is null then null else ${scanState('item.sha256')} end as scan
    from events_materials material left join media_items item on item.id = material.media_id
    where material.event_id = ${eventId}::uuid
      and not exists (select from events_material_removals removal where removal.material_id = material.id)
    order by material.added_at, material.id`.execute(db)
  return rows
}

/** Also once it was removed. Asked under the lock of its event. */
export async function hasMaterial(tx: Tx, materialId: string): Promise<boolean> {
  const row = await tx.selectFrom('events_materials').where('id', '=', materialId).select('id').executeTakeFirst()
  return row !== undefined
}

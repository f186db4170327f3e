import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { Material } from './record-event.queries.ts'

/** What has not been removed, the oldest first. */
export async function listMaterials(db: Db, eventId: string): Promise<Material[]> {
  const { rows } = await sql<Material>`
    select material.id, material.kind, material.label, material.url, material.media_id as "mediaId", material.note from events_materials material
    where material.event_id = ${eventId}::uuid
      and not exists (select from events_material_removals removal where removal.material_id = material.id)
    order by material.added_at, material.id`.execute(db)
  return rows
}

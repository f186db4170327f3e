import { listPersonsWithRole, requireRole, type Actor } from '../../people/index.ts'
import type { Db } from '../../platform/db.ts'
import type { Ctx } from '../../platform/web.ts'

/** The editors answer, and the office may; a portal without editors has its office. */
export async function listTeam(db: Db) {
  const editors = await listPersonsWithRole(db, 'editor')
  return editors.length > 0 ? editors : listPersonsWithRole(db, 'office')
}

export function requireTeam(c: Ctx): Actor {
  return requireRole(c, 'editor', 'office')
}

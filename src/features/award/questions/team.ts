import { listPersonsWithRole, requireActor, requireRole, type Actor } from '../../../people/index.ts'
import type { Db } from '../../../platform/db.ts'
import type { Ctx } from '../../../platform/web.ts'

/** Office and editors read questions and write answers; only the office publishes. */
export function requireTeam(c: Ctx): Actor {
  const actor = requireActor(c)
  return actor.roles.includes('office') ? actor : requireRole(c, 'editor')
}

/** Who is told of a new question: the office, which answers for the prize. */
export function listTold(db: Db) {
  return listPersonsWithRole(db, 'office')
}

import { listPersonsWithRole, requireRole, type Actor } from '../../../people/index.ts'
import type { Db } from '../../../platform/db.ts'
import type { Ctx } from '../../../platform/web.ts'

/** Office and editors read questions and write answers; only the office publishes. */
export function requireTeam(c: Ctx): Actor {
  return requireRole(c, 'editor', 'office')
}

/** Who is told of a new question: the office, which answers for the prize. */
export function listTold(db: Db) {
  return listPersonsWithRole(db, 'office')
}

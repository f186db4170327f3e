import { requireRole, type Actor } from '../../../people/index.ts'
import type { Ctx } from '../../../platform/web.ts'

/** Events are organised by the editors and by the office of the prize. */
export function requireOrganiser(c: Ctx): Actor {
  return requireRole(c, 'editor', 'office')
}

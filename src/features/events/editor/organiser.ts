import { requireRole, type Actor, type Role } from '../../../people/index.ts'
import type { Ctx } from '../../../platform/web.ts'

/** Events are organised by the editors and by the office of the prize. */
export const ORGANISERS: [Role, ...Role[]] = ['editor', 'office']

export function requireOrganiser(c: Ctx): Actor {
  return requireRole(c, ...ORGANISERS)
}

import { requireRole, type Actor } from '../../../../people/index.ts'
import type { Ctx } from '../../../../platform/web.ts'

/** The office edits editions; editors read them and look at previews, because they write about them. */
export function requireEditionReader(c: Ctx): Actor {
  return requireRole(c, 'office', 'editor')
}

export function mayEditEditions({ roles }: Actor): boolean {
  return roles.includes('office')
}

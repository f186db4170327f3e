import { requireActor, RoleRequired, type Actor } from '../../../../people/index.ts'
import type { Ctx } from '../../../../platform/web.ts'

/** The office edits editions; editors read them and look at previews, because they write about them. */
export function requireEditionReader(c: Ctx): Actor {
  const actor = requireActor(c)
  if (!actor.roles.includes('office') && !actor.roles.includes('editor')) throw new RoleRequired('office')
  return actor
}

export function mayEditEditions({ roles }: Actor): boolean {
  return roles.includes('office')
}

import { requireRole, type Actor } from '../../../../people/index.ts'
import type { Ctx } from '../../../../platform/web.ts'
import { findCeremony } from '../../ceremony.queries.ts'
import type { Ceremony } from '../../ceremony.rules.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import type { Edition } from '../../edition.rules.ts'

export type CeremonyCase = { edition: Edition; actor: Actor; ceremony: Ceremony | null }

export async function findCeremonyCase(c: Ctx): Promise<CeremonyCase | null> {
  const actor = requireRole(c, 'office')
  const edition = await findCurrentEdition(c.var.deps.db)
  return edition && { edition, actor, ceremony: await findCeremony(c.var.deps.db, edition.id) }
}

/** Null before anything is planned: guests and speeches belong to a planned ceremony. */
export async function findPlannedCeremony(c: Ctx): Promise<(CeremonyCase & { ceremony: Ceremony }) | null> {
  const found = await findCeremonyCase(c)
  return found?.ceremony ? { ...found, ceremony: found.ceremony } : null
}

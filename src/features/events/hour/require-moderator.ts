import { requireActor, RoleRequired, type Actor } from '../../../people/index.ts'
import type { Ctx } from '../../../platform/web.ts'
import { listAdvisers } from './hour-questions.queries.ts'

export const mayOrganise = ({ roles }: Actor) => roles.includes('office') || roles.includes('editor')

/** Who organises events, and who advises in this hour. */
export async function requireModerator(c: Ctx): Promise<Actor> {
  const actor = requireActor(c)
  if (mayOrganise(actor) || (await advisesIn(c, actor))) return actor
  throw new RoleRequired('editor')
}

export async function advisesIn(c: Ctx, { personId }: Actor): Promise<boolean> {
  const advisers = await listAdvisers(c.var.deps.db, c.req.param('eventId') ?? '')
  return advisers.some((one) => one.personId === personId)
}

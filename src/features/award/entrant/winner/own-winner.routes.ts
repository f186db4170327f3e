import { requireActor, type Actor } from '../../../../people/index.ts'
import type { Ctx } from '../../../../platform/web.ts'
import { findEntryFor } from '../../entry.queries.ts'
import type { Entry } from '../../entry.rules.ts'
import { findWinner } from '../../winners/winner.queries.ts'
import type { Winner } from '../../winners/winner.rules.ts'

export type OwnWinner = { entry: Entry; winner: Winner; actor: Actor }

/** Whoever may read the entry, once it is known to have won. */
export async function findOwnWinner(c: Ctx): Promise<OwnWinner | null> {
  const { db } = c.var.deps
  const actor = requireActor(c)
  const entry = await findEntryFor(db, c.req.param('entryId') ?? '', actor)
  const winner = entry && (await findWinner(db, entry.id))
  return winner && { entry, winner, actor }
}

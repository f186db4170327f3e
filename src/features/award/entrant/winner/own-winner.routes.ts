import { currentActor, requireActor, SignInRequired, type Actor } from '../../../../people/index.ts'
import type { Ctx } from '../../../../platform/web.ts'
import { findEntryFor } from '../../entry.queries.ts'
import type { Entry } from '../../entry.rules.ts'
import { findWinner } from '../../winners/winner.queries.ts'
import type { Winner } from '../../winners/winner.rules.ts'

export type OwnWinner = { entry: Entry; winner: Winner; actor: Actor }

/** Whoever may read the entry, once it is known to have won. */
export async function findOwnWinner(c: Ctx): Promise<OwnWinner | null> {
  return findFor(c, requireActor(c))
}

/** Asked once more when a file has arrived: meanwhile the person may have been removed. */
export async function findOwnWinnerNow(c: Ctx): Promise<OwnWinner | null> {
  const actor = await currentActor(c)
  if (!actor) throw new SignInRequired()
  return findFor(c, actor)
}

async function findFor(c: Ctx, actor: Actor): Promise<OwnWinner | null> {
  const { db } = c.var.deps
  const entry = await findEntryFor(db, c.req.param('entryId') ?? '', actor)
  const winner = entry && (await findWinner(db, entry.id))
  return winner && { entry, winner, actor }
}

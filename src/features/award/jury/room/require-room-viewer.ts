import { HTTPException } from 'hono/http-exception'
import { requireActor, RoleRequired, type Actor } from '../../../../people/index.ts'
import type { Db } from '../../../../platform/db.ts'
import type { Ctx } from '../../../../platform/web.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import type { Edition } from '../../edition.rules.ts'
import { findJuror } from '../../judging/juror.queries.ts'
import type { RoomViewer } from '../../judging/room/room.rules.ts'

export type Viewing = { edition: Edition; viewer: RoomViewer }

/** Somebody of the office, or who acts for a seat of the running edition. A deputy who has not taken over finds nothing. */
export async function requireRoomViewer(c: Ctx): Promise<Viewing> {
  const actor = requireActor(c)
  if (!mayAsk(actor)) throw new RoleRequired('juror')
  const viewing = await findViewing(c.var.deps.db, actor)
  if (!viewing) throw new HTTPException(404)
  return viewing
}

export async function findViewing(db: Db, actor: Actor): Promise<Viewing | null> {
  const edition = await findCurrentEdition(db)
  if (!edition || !mayAsk(actor)) return null
  const { personId } = actor
  if (actor.roles.includes('office')) return { edition, viewer: { personId, seatId: null } }
  const juror = await findJuror(db, { personId, editionId: edition.id })
  return juror && { edition, viewer: { personId, seatId: juror.seatId } }
}

function mayAsk({ roles }: Actor): boolean {
  return roles.includes('office') || roles.includes('juror')
}

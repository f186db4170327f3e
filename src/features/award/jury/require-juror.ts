import { HTTPException } from 'hono/http-exception'
import { requireRole } from '../../../people/index.ts'
import type { Ctx } from '../../../platform/web.ts'
import { findCurrentEdition } from '../edition.queries.ts'
import { findJuror, type Juror } from '../judging/juror.queries.ts'

/** Who acts for a seat of the current edition. Others with the role (a deputy who has not taken over) are told of nothing: 404. */
export async function requireJuror(c: Ctx): Promise<Juror> {
  const { personId } = requireRole(c, 'juror')
  const { db } = c.var.deps
  const edition = await findCurrentEdition(db)
  const juror = edition && (await findJuror(db, { personId, editionId: edition.id }))
  if (!juror) throw new HTTPException(404)
  return juror
}

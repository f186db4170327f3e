import type { MiddlewareHandler } from 'hono'
import type { Db } from '../../platform/db.ts'
import type { Ctx, Variables } from '../../platform/web.ts'
import type { Actor } from '../actor.ts'
import { readCookie, SESSION_COOKIE } from './session-cookie.ts'
import { changeSessionSeen, findSession, findSessionById, ownsSecondFactor, type SessionRow } from './session.queries.ts'
import { standingOf, TOUCH_AFTER_MS, type Standing } from './session.rules.ts'

/** Fills c.var.actor from the session cookie; null for visitors and for those who still owe a second factor or a name. */
export const withActor: MiddlewareHandler<{ Variables: Variables }> = async (c, next) => {
  const current = await currentSession(c)
  c.set('actor', current?.standing === 'complete' ? actorFrom(current.row) : null)
  if (current && isStale(current.row)) await changeSessionSeen(c.var.deps.db, current.row.id)
  await next()
}

/** Read anew: what runs long asks again and again whether the person still has the rights it began with. */
export async function currentActor(c: Ctx): Promise<Actor | null> {
  const current = await currentSession(c)
  return current?.standing === 'complete' ? actorFrom(current.row) : null
}

/** The same inside a transaction, under its locks; null when the session has ended or the person was deactivated. */
export async function findActorAnew(db: Db, actor: Actor): Promise<Actor | null> {
  const row = await findSessionById(db, actor.sessionId)
  return row ? actorFrom(row) : null
}

/** Also sessions that are not complete yet; null when there is none or it has ended. */
export async function currentSession(c: Ctx): Promise<{ row: SessionRow; standing: Standing } | null> {
  const token = readCookie(c, SESSION_COOKIE)
  if (!token) return null
  const row = await findSession(c.var.deps.db, token)
  if (!row) return null
  const standing = standingOf(factsOf(row), row.read_at, c.var.deps.config.mode)
  return standing === 'ended' ? null : { row, standing }
}

function factsOf(row: SessionRow) {
  return {
    name: row.name,
    roles: row.roles,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    secondFactorAt: row.second_factor_at,
    ownsSecondFactor: ownsSecondFactor(row),
  }
}

function actorFrom(row: SessionRow): Actor {
  return {
    personId: row.person_id,
    name: row.name,
    email: row.email,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    manages: row.manages ?? false,
    roles: row.roles,
    sessionId: row.id,
    authenticatedAt: row.authenticated_at,
    hasSecondFactor: ownsSecondFactor(row),
  }
}

function isStale(row: SessionRow): boolean {
  return row.read_at.getTime() - row.seen_at.getTime() > TOUCH_AFTER_MS
}

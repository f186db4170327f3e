import type { Ctx } from '../platform/web.ts'
import type { Actor, Role } from './actor.ts'
import { FreshProofRequired, RoleRequired, SignInRequired } from './sign-in-required.ts'

const FRESH_MS = 5 * 60_000

export function actorOf(c: Ctx): Actor | null {
  return c.var.actor as Actor | null
}

export function requireActor(c: Ctx): Actor {
  const actor = actorOf(c)
  if (!actor) throw new SignInRequired()
  return actor
}

/** One of these; whoever has none is told of the first. */
export function requireRole(c: Ctx, role: Role, ...others: Role[]): Actor {
  const actor = requireActor(c)
  if (![role, ...others].some((one) => actor.roles.includes(one))) throw new RoleRequired(role)
  return actor
}

/** Handing in, taking back, withdrawing, granting roles (security.md SE-07). */
export function requireFreshProof(c: Ctx): Actor {
  const actor = requireActor(c)
  if (!isFresh(actor.authenticatedAt)) throw new FreshProofRequired()
  return actor
}

/** Real time, not the demo clock. */
export function isFresh(authenticatedAt: Date): boolean {
  return Date.now() - authenticatedAt.getTime() <= FRESH_MS
}

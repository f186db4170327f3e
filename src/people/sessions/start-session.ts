import { transact } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { logSecurity } from '../../platform/security-log.ts'
import type { Ctx } from '../../platform/web.ts'
import { cookieName, dropCookie, readCookie, SESSION_COOKIE, writeCookie } from './session-cookie.ts'
import { recordSession, removeSessionByToken } from './session.queries.ts'

type Proof = { personId: string; secondFactor: boolean }

/** After a proof of identity. Always a new id; whatever the browser brought along is dead afterwards (security.md SE-03). */
export async function startSession(c: Ctx, proof: Proof): Promise<void> {
  const old = readCookie(c, SESSION_COOKIE)
  const token = await openSession(c.var.deps, { ...proof, userAgent: c.req.header('user-agent') ?? '', replaces: old })
  writeCookie(c, SESSION_COOKIE, token)
  const why = proof.secondFactor ? 'with-second-factor' : 'by-one-proof'
  logSecurity(c, { event: 'session-started', personId: proof.personId, result: 'done', why })
}

export async function endSession(c: Ctx): Promise<void> {
  const token = readCookie(c, SESSION_COOKIE)
  if (token) await removeSessionByToken(c.var.deps.db, token)
  dropCookie(c, SESSION_COOKIE)
}

/** For tests, drills and the bench: the Cookie header of a person with a fresh and complete proof of identity. */
export async function signedInCookie(deps: Deps, personId: string): Promise<string> {
  const token = await openSession(deps, { personId, secondFactor: true, userAgent: 'test' })
  return `${cookieName(deps.config, SESSION_COOKIE)}=${token}`
}

async function openSession(deps: Deps, session: Proof & { userAgent: string; replaces?: string }): Promise<string> {
  const token = deps.random.token()
  await transact(deps.db, async (tx) => {
    if (session.replaces) await removeSessionByToken(tx, session.replaces)
    await recordSession(tx, { ...session, token })
  })
  return token
}

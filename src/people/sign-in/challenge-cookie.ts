import type { Ctx } from '../../platform/web.ts'
import { dropCookie, readCookie, writeCookie } from '../sessions/session-cookie.ts'
import type { ChallengeKey } from './challenge.queries.ts'
import { CHALLENGE_MINUTES } from './challenge.rules.ts'

const NAME = 'anmeldung'
const SHAPE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/

/** The code counts only in the browser that asked for it; the link counts in any. */
export function writeChallengeKey(c: Ctx, key: ChallengeKey): void {
  writeCookie(c, NAME, `${key.id}.${key.secret}`, CHALLENGE_MINUTES * 60)
}

export function readChallengeKey(c: Ctx): ChallengeKey | null {
  const [, id, secret] = SHAPE.exec(readCookie(c, NAME) ?? '') ?? []
  return id && secret ? { id, secret } : null
}

export function dropChallengeKey(c: Ctx): void {
  dropCookie(c, NAME)
}

import type { Ctx } from '../../platform/web.ts'
import { readCookie, writeCookie } from '../sessions/session-cookie.ts'
import { DEVICE_DAYS, isKnownDevice, recordKnownDevice } from './known-device.queries.ts'

const NAME = 'geraet'

/**
 * A browser in which somebody has signed in before counts apart, so that a stranger who uses up the limit of an address locks
 * nobody out (security.md AU-06). It proves nothing else.
 */
export async function rememberDevice(c: Ctx, personId: string): Promise<void> {
  const token = readCookie(c, NAME) ?? c.var.deps.random.token()
  await recordKnownDevice(c.var.deps.db, token, personId)
  writeCookie(c, NAME, token, DEVICE_DAYS * 86_400)
}

/** The token when this browser is known for the address. */
export async function knownDevice(c: Ctx, email: string): Promise<string | null> {
  const token = readCookie(c, NAME)
  return token && (await isKnownDevice(c.var.deps.db, token, email)) ? token : null
}

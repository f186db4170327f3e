import { z } from 'zod'
import type { Ctx } from '../../platform/web.ts'
import { dropCookie, readCookie, writeCookie } from '../sessions/session-cookie.ts'
import type { Journey } from './oidc-client.ts'

const NAME = 'anmeldedienst'
const shape = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string() })

export function writeJourney(c: Ctx, journey: Journey): void {
  writeCookie(c, NAME, Buffer.from(JSON.stringify(journey)).toString('base64url'), 600)
}

/** Once: whoever comes back a second time begins anew. */
export function takeJourney(c: Ctx): Journey | null {
  const value = readCookie(c, NAME)
  dropCookie(c, NAME)
  if (!value) return null
  try {
    return shape.parse(JSON.parse(Buffer.from(value, 'base64url').toString()))
  } catch {
    return null
  }
}

import type { Ctx } from '../../platform/web.ts'
import { dropCookie, readCookie, writeCookie } from '../sessions/session-cookie.ts'
import { CHALLENGE_MINUTES } from '../sign-in/challenge.rules.ts'

export type AddressKey = { id: string; secret: string }

const NAME = 'adresse'
const SHAPE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/

/** The code counts only in the browser that asked for it with a fresh proof. */
export function writeAddressKey(c: Ctx, key: AddressKey): void {
  writeCookie(c, NAME, `${key.id}.${key.secret}`, CHALLENGE_MINUTES * 60)
}

export function readAddressKey(c: Ctx): AddressKey | null {
  const [, id, secret] = SHAPE.exec(readCookie(c, NAME) ?? '') ?? []
  return id && secret ? { id, secret } : null
}

export function dropAddressKey(c: Ctx): void {
  dropCookie(c, NAME)
}

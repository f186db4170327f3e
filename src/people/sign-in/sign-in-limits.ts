import { withinLimit, type Limit } from '../../platform/limits.queries.ts'
import { sha256 } from '../../platform/random.ts'
import type { Ctx } from '../../platform/web.ts'
import { clientAddress } from './client-address.ts'
import { knownDevice } from './known-device.ts'

const QUARTER = 15 * 60
const MAILS: Limit = { name: 'sign-in-mail', most: 5, perSeconds: QUARTER }
/** Of browsers that do not know the address: five each quarter of an hour would be 480 a day in somebody's mailbox (security.md RL-04). */
const MAILS_OF_STRANGERS: Limit = { name: 'sign-in-mail-day', most: 10, perSeconds: 24 * 3600 }
const MAILS_OF_CLIENT: Limit = { name: 'sign-in-client', most: 60, perSeconds: QUARTER }
/** 240 guesses a day at most against one address: one in four thousand of a six-digit code. */
const CODES: Limit = { name: 'sign-in-code', most: 10, perSeconds: 3600 }
const PASSKEY_CHALLENGES: Limit = { name: 'passkey-challenge', most: 120, perSeconds: QUARTER }
const FACTORS: Limit = { name: 'second-factor', most: 10, perSeconds: QUARTER }

/** Each says null, or the limit that is used up. Keys are hashes: the table of limits is no list of addresses. */
export async function mailLimit(c: Ctx, email: string): Promise<Limit | null> {
  if (!(await withinLimit(c.var.deps.db, MAILS_OF_CLIENT, sha256(clientAddress(c))))) return MAILS_OF_CLIENT
  const device = await knownDevice(c, email)
  return (await spend(c, MAILS, device ?? email)) ?? (device ? null : spend(c, MAILS_OF_STRANGERS, email))
}

export async function codeLimit(c: Ctx, email: string): Promise<Limit | null> {
  return spend(c, CODES, (await knownDevice(c, email)) ?? email)
}

export async function passkeyLimit(c: Ctx): Promise<Limit | null> {
  return spend(c, PASSKEY_CHALLENGES, clientAddress(c))
}

export async function factorLimit(c: Ctx, personId: string): Promise<Limit | null> {
  return spend(c, FACTORS, personId)
}

async function spend(c: Ctx, limit: Limit, key: string): Promise<Limit | null> {
  return (await withinLimit(c.var.deps.db, limit, sha256(key))) ? null : limit
}

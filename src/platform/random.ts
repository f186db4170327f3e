import { createHash, randomBytes, randomInt } from 'node:crypto'

export type Random = {
  /** 256 bits, base64url: for links in mails and sessions. Only its hash is stored. */
  token: () => string
  /** Six decimal digits, leading zeros kept. */
  code: () => string
  /** n characters without look-alikes (no 0 O 1 I L), for numbers that people read out. */
  readable: (length: number) => string
}

const READABLE = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

export const secureRandom: Random = {
  token: () => randomBytes(32).toString('base64url'),
  code: () => String(randomInt(1_000_000)).padStart(6, '0'),
  readable: (length) => Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join(''),
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

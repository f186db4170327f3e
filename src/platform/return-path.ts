import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Config } from './config.ts'
import type { EncryptionKey } from './encryption.ts'
import type { Keys } from './keys.ts'

type Ours = { config: Pick<Config, 'returnAddress'>; keys: Pick<Keys, 'encryption'> }

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'
const ID_BITS = 128
/** Beside an id that nobody can guess either; a local part has 64 signs at most (RFC 5321 4.5.3.1.1). */
const SIGNATURE_BITS = 80

/**
 * VERP: each mail has a return path of its own, 'rueck+<id>.<signature>@portal.example'. What comes back there names the mail, however
 * the report is written, and nobody who was not sent it can make one up. Undefined where no RETURN_ADDRESS is set.
 */
export function returnPathOf({ config: { returnAddress }, keys }: Ours, mailId: string): string | undefined {
  const [newest] = keys.encryption
  if (!returnAddress || !newest) return undefined
  const [local, domain] = returnAddress.split('@')
  return `${local}+${packed(Buffer.from(mailId.replaceAll('-', ''), 'hex'), ID_BITS)}.${signatureOf(mailId, newest)}@${domain}`
}

/** The mail's id; null for an address that is not ours. Small letters and capitals are the same on the way. */
export function readReturnPath({ config: { returnAddress }, keys }: Ours, address: string): string | null {
  const [local, domain] = (returnAddress ?? '').toLowerCase().split('@')
  const [, name, id = '', signature = '', at] =
    /^([^+@]+)\+([a-z2-7]{26})\.([a-z2-7]{16})@(.+)$/.exec(address.trim().toLowerCase()) ?? []
  if (!local || name !== local || at !== domain) return null
  const mailId = unpacked(id).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return keys.encryption.some((key) => isSame(signatureOf(mailId, key), signature)) ? mailId : null
}

function signatureOf(mailId: string, { key }: EncryptionKey): string {
  return packed(createHmac('sha256', key).update(`return path ${mailId}`).digest(), SIGNATURE_BITS)
}

/** Five bits a letter. */
function packed(bytes: Buffer, bits: number): string {
  const all = [...bytes]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .slice(0, bits)
  return (all.match(/.{1,5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

function unpacked(letters: string): string {
  const all = [...letters]
    .map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
    .slice(0, ID_BITS)
  return (all.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2).toString(16).padStart(2, '0')).join('')
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}

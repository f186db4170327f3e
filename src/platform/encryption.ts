import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

export type EncryptionKey = { id: string; key: Buffer }

const KEY_BYTES = 32
const IV_BYTES = 12

/** Neither the text nor the key is told. */
export class Undecipherable extends Error {}

/** From a key file: 32 random bytes in base64. Its id is a piece of its hash, so that nobody has to hand out names. */
export function encryptionKey(base64: string): EncryptionKey {
  const key = Buffer.from(base64.trim(), 'base64')
  if (key.length !== KEY_BYTES) throw new Error('not 32 bytes')
  return { id: createHash('sha256').update('key id').update(key).digest('base64url').slice(0, 8), key }
}

/** AES-256-GCM under the first key. `about` says what it belongs to; elsewhere the text cannot be read (a row copied over another). */
export function encrypt(text: string, about: string, [newest]: readonly EncryptionKey[]): string {
  if (!newest) throw new Error('no encryption key')
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', newest.key, iv).setAAD(Buffer.from(about))
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return prefixOf(newest) + [iv, hidden, cipher.getAuthTag()].map((part) => part.toString('base64url')).join('.')
}

/** With any of the keys. Throws Undecipherable when none fits or anything was changed. */
export function decrypt(encrypted: string, about: string, keys: readonly EncryptionKey[]): string {
  const key = keys.find((one) => encrypted.startsWith(prefixOf(one)))
  if (!key) throw new Undecipherable(`the encryption key ${encrypted.split('.')[1]} is missing`)
  const [iv, hidden, tag] = encrypted
    .slice(prefixOf(key).length)
    .split('.')
    .map((part) => Buffer.from(part, 'base64url'))
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.key, iv ?? '', { authTagLength: 16 })
    decipher.setAAD(Buffer.from(about)).setAuthTag(tag ?? Buffer.alloc(0))
    return decipher.update(hidden ?? Buffer.alloc(0), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    throw new Undecipherable('what was encrypted has been changed')
  }
}

/** How everything under this key begins. */
export function prefixOf({ id }: EncryptionKey): string {
  return `v1.${id}.`
}

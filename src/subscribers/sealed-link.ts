import { decrypt, encrypt, Undecipherable } from '../platform/encryption.ts'
import type { Keys } from '../platform/keys.ts'

type EncryptionKeys = Pick<Keys, 'encryption'>

/** What a link opens: nothing else (security.md EM-12). */
export type LinkRight = 'preferences' | `leave ${string}`

/** Stored nowhere and good for years: whoever reads the database can open nobody's settings. */
export function sealedLink(subscriberId: string, right: LinkRight, keys: EncryptionKeys): string {
  return encrypt(subscriberId, aboutOf(right), keys.encryption)
}

/** Whose link it is; null when it was not made here, or for something else. */
export function openLink(token: string, right: LinkRight, keys: EncryptionKeys): string | null {
  try {
    return decrypt(token, aboutOf(right), keys.encryption)
  } catch (error) {
    if (error instanceof Undecipherable) return null
    throw error
  }
}

function aboutOf(right: LinkRight): string {
  return `subscriber link ${right}`
}

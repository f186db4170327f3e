import { decrypt, encrypt, Undecipherable } from '../platform/encryption.ts'
import type { Keys } from '../platform/keys.ts'

const ABOUT = 'subscribers form'

/** When the form was shown, in real time: the demo clock makes nobody faster. */
export function formStamp(shownAt: number, { encryption }: Pick<Keys, 'encryption'>): string {
  return encrypt(String(shownAt), ABOUT, encryption)
}

/** Null for a stamp that is not ours. */
export function readStamp(stamp: string, { encryption }: Pick<Keys, 'encryption'>): number | null {
  try {
    return Number(decrypt(stamp, ABOUT, encryption))
  } catch (error) {
    if (error instanceof Undecipherable) return null
    throw error
  }
}

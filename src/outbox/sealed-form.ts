import { decrypt, encrypt, Undecipherable, type EncryptionKey } from '../platform/encryption.ts'
import type { OpenedForm } from './form-age.rules.ts'

/** The id of the row to be and when the form was opened. Only we can write it: one form opened is one row at most, of the kind it is `about`. */
export function sealForm(keys: readonly EncryptionKey[], about: string, { id, openedAt }: OpenedForm): string {
  return encrypt(`${id} ${openedAt.toISOString()}`, about, keys)
}

/** Null for whatever we did not write. */
export function unsealForm(keys: readonly EncryptionKey[], about: string, sealed: string): OpenedForm | null {
  try {
    const [id = '', opened = ''] = decrypt(sealed, about, keys).split(' ')
    return { id, openedAt: new Date(opened) }
  } catch (error) {
    if (error instanceof Undecipherable) return null
    throw error
  }
}

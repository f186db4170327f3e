import { decrypt, encrypt, Undecipherable, type EncryptionKey } from '../../platform/encryption.ts'
import type { CaseKind } from './case.rules.ts'
import type { OpenedForm } from './form-age.rules.ts'

const about = (kind: CaseKind) => `feedback form ${kind}`

/** The id of the case to be and when the form was opened. Only we can write it: one form opened is one case at most. */
export function sealForm(keys: readonly EncryptionKey[], kind: CaseKind, { id, openedAt }: OpenedForm): string {
  return encrypt(`${id} ${openedAt.toISOString()}`, about(kind), keys)
}

/** Null for whatever we did not write. */
export function unsealForm(keys: readonly EncryptionKey[], kind: CaseKind, sealed: string): OpenedForm | null {
  try {
    const [id = '', opened = ''] = decrypt(sealed, about(kind), keys).split(' ')
    return { id, openedAt: new Date(opened) }
  } catch (error) {
    if (error instanceof Undecipherable) return null
    throw error
  }
}

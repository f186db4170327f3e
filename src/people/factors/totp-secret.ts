import type { Deps } from '../../platform/deps.ts'
import { decrypt, encrypt, prefixOf, Undecipherable } from '../../platform/encryption.ts'
import type { Tick } from '../../platform/jobs.ts'
import { changeEncryption, ensurePendingTotp, findTotp, listOtherTotps } from './factor.queries.ts'
import { newTotpSecret } from './totp.ts'

type SecretDeps = Pick<Deps, 'db' | 'keys'>

export async function findTotpSecret({ db, keys }: SecretDeps, personId: string) {
  const totp = await findTotp(db, personId)
  return totp && { confirmedAt: totp.confirmedAt, secret: decrypt(totp.encrypted, about(personId), keys.encryption) }
}

/** Null when a confirmed one is there: it is shown no more. */
export async function pendingTotpSecret(deps: SecretDeps, personId: string): Promise<string | null> {
  await ensurePendingTotp(deps.db, personId, encrypt(newTotpSecret(), about(personId), deps.keys.encryption))
  const totp = await findTotpSecret(deps, personId)
  return totp && !totp.confirmedAt ? totp.secret : null
}

/** After a new key was added, so that the old one can be taken away. */
export const renewEncryption: Tick = async (deps) => {
  const [newest] = deps.keys.encryption
  if (!newest) return
  for (const row of await listOtherTotps(deps.db, prefixOf(newest))) await renew(deps, row)
}

/** What cannot be read is left alone: its key may come back. */
async function renew({ db, keys, log }: Deps, { personId, encrypted }: { personId: string; encrypted: string }): Promise<void> {
  try {
    const secret = decrypt(encrypted, about(personId), keys.encryption)
    await changeEncryption(db, { personId, from: encrypted, to: encrypt(secret, about(personId), keys.encryption) })
  } catch (error) {
    if (!(error instanceof Undecipherable)) throw error
    log.error({ personId, because: error.message }, 'the secret of a one-time code app cannot be read')
  }
}

function about(personId: string): string {
  return `people_totps ${personId}`
}

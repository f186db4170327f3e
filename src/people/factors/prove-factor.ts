import type { Deps } from '../../platform/deps.ts'
import { recordTotpStep } from './factor.queries.ts'
import { findTotpSecret } from './totp-secret.ts'
import { stepOfCode } from './totp.ts'

/** True once per code. */
export async function proveTotp(deps: Pick<Deps, 'db' | 'keys'>, personId: string, code: string): Promise<boolean> {
  const totp = await findTotpSecret(deps, personId)
  if (!totp?.confirmedAt) return false
  const step = await stepOfCode(totp.secret, code)
  return step !== null && recordTotpStep(deps.db, personId, step)
}

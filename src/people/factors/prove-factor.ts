import type { Db } from '../../platform/db.ts'
import { findTotp, recordTotpStep } from './factor.queries.ts'
import { stepOfCode } from './totp.ts'

/** True once per code. */
export async function proveTotp(db: Db, personId: string, code: string): Promise<boolean> {
  const totp = await findTotp(db, personId)
  if (!totp?.confirmed_at) return false
  const step = await stepOfCode(totp.secret, code)
  return step !== null && recordTotpStep(db, personId, step)
}

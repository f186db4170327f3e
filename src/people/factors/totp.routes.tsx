import { toString as qrCodeOf } from 'qrcode'
import { paths } from '../../paths.ts'
import { type FieldErrors, formErrors } from '../../platform/forms.ts'
import { LimitReached } from '../../platform/limit-reached.ts'
import { logSecurity } from '../../platform/security-log.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../platform/web.ts'
import { startSession } from '../sessions/start-session.ts'
import { factorLimit } from '../sign-in/sign-in-limits.ts'
import { changeFactor } from './change-factor.ts'
import { requireEnroller } from './enroller.ts'
import { recoveryCodesPage, totpSetupPage, wrongSetupCode } from './factor-setup.page.tsx'
import { recordRecoveryCodes, recordTotpConfirmed, recordTotpStep } from './factor.queries.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { totpForm } from './second-factor.form.ts'
import { findTotpSecret, pendingTotpSecret } from './totp-secret.ts'
import { stepOfCode, totpUri } from './totp.ts'

export const totpRoutes = routes()

totpRoutes.get(paths.people.totp.pattern, async (c) => {
  const owner = await requireEnroller(c)
  const secret = await pendingTotpSecret(c.var.deps, owner.person_id)
  return secret ? setup(c, { secret, email: owner.email }) : seeOther(c, paths.people.factors.to())
})

totpRoutes.post(paths.people.totp.pattern, async (c) => {
  const { random, clock } = c.var.deps
  const owner = await requireEnroller(c)
  const totp = await findTotpSecret(c.var.deps, owner.person_id)
  if (!totp || totp.confirmedAt) return seeOther(c, paths.people.factors.to())
  const form = totpForm.safeParse(await formValues(c))
  if (!form.success) return setup(c, { secret: totp.secret, email: owner.email, errors: formErrors(form.error) })
  const limit = await factorLimit(c, owner.person_id)
  if (limit) throw new LimitReached(limit)
  const step = await stepOfCode(totp.secret, form.data.code)
  if (step === null) {
    logSecurity(c, { event: 'second-factor', personId: owner.person_id, result: 'refused', why: 'totp-enrolment' })
    return setup(c, { secret: totp.secret, email: owner.email, errors: { code: wrongSetupCode } })
  }
  const codes = newRecoveryCodes(random)
  await changeFactor(c, owner, 'totp-added', async (tx) => {
    await recordTotpStep(tx, owner.person_id, step)
    await recordTotpConfirmed(tx, owner.person_id, clock.now())
    await recordRecoveryCodes(tx, owner.person_id, codes)
  })
  await startSession(c, { personId: owner.person_id, secondFactor: true })
  return show(c, recoveryCodesPage({ codes }))
})

async function setup(
  c: Ctx,
  { secret, email, errors }: { secret: string; email: string; errors?: FieldErrors },
): Promise<Response> {
  const qrCode = await qrCodeOf(totpUri(secret, email), { type: 'svg', margin: 2, width: 220 })
  return show(c, totpSetupPage({ qrCode, secret, errors }), errors ? 422 : 200)
}

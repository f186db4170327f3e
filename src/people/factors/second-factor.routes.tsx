import { paths } from '../../paths.ts'
import { formErrors } from '../../platform/forms.ts'
import { LimitReached } from '../../platform/limit-reached.ts'
import { logSecurity } from '../../platform/security-log.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../platform/web.ts'
import { currentSession } from '../sessions/with-actor.ts'
import { afterProof } from '../sign-in/after-proof.ts'
import { safeReturnPath } from '../sign-in/return-path.rules.ts'
import { factorLimit } from '../sign-in/sign-in-limits.ts'
import { recordRecoveryCodeUsed } from './factor.queries.ts'
import { proveTotp } from './prove-factor.ts'
import { recoveryForm, totpForm } from './second-factor.form.ts'
import { secondFactorPage, wrongFactor } from './second-factor.page.tsx'

export const secondFactorRoutes = routes()

secondFactorRoutes.get(paths.people.secondFactor.pattern, async (c) => {
  const session = await currentSession(c)
  if (session?.standing !== 'second-factor-missing') return seeOther(c, paths.people.signIn.to())
  return show(c, secondFactorPage({ returnTo: returnToOf(c.req.query('weiter')) }))
})

secondFactorRoutes.post(paths.people.secondFactor.pattern, async (c) => {
  const session = await currentSession(c)
  if (session?.standing !== 'second-factor-missing') return seeOther(c, paths.people.signIn.to())
  const values = await formValues(c)
  const kind = 'recovery' in values ? 'recovery' : 'code'
  const returnTo = returnToOf(String(values.weiter ?? ''))
  const form = kind === 'recovery' ? recoveryForm.safeParse(values) : totpForm.safeParse(values)
  if (!form.success) return show(c, secondFactorPage({ returnTo, errors: formErrors(form.error) }), 422)
  const limit = await factorLimit(c, session.row.person_id)
  if (limit) throw new LimitReached(limit)
  if (!(await proves(c, session.row.person_id, form.data))) {
    logSecurity(c, { event: 'second-factor', personId: session.row.person_id, result: 'refused', why: kind })
    return show(c, secondFactorPage({ returnTo, errors: { [kind]: wrongFactor[kind] } }), 422)
  }
  return afterProof(c, { personId: session.row.person_id, secondFactor: true, returnTo })
})

async function proves(c: Ctx, personId: string, given: { code: string } | { recovery: string }): Promise<boolean> {
  const { deps } = c.var
  return 'code' in given ? proveTotp(deps, personId, given.code) : recordRecoveryCodeUsed(deps.db, personId, given.recovery)
}

function returnToOf(wanted: string | undefined): string {
  return safeReturnPath(wanted) ?? paths.people.account.to()
}

import { paths } from '../../paths.ts'
import { formErrors } from '../../platform/forms.ts'
import { LimitReached } from '../../platform/limit-reached.ts'
import { logSecurity } from '../../platform/security-log.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../platform/web.ts'
import { proveTotp } from '../factors/prove-factor.ts'
import { totpForm } from '../factors/second-factor.form.ts'
import { wrongFactor } from '../factors/second-factor.page.tsx'
import type { SessionRow } from '../sessions/session.queries.ts'
import { currentSession } from '../sessions/with-actor.ts'
import { SignInRequired } from '../sign-in-required.ts'
import { afterProof } from './after-proof.ts'
import { freshProofPage, type Way } from './fresh-proof.page.tsx'
import { safeReturnPath } from './return-path.rules.ts'
import { sendChallenge } from './send-challenge.ts'
import { factorLimit, mailLimit } from './sign-in-limits.ts'

export const freshProofRoutes = routes()

freshProofRoutes.get(paths.people.freshProof.pattern, async (c) => {
  const person = await requireSession(c)
  return show(c, freshProofPage({ way: wayOf(c, person), email: person.email, returnTo: returnToOf(c.req.query('weiter')) }))
})

freshProofRoutes.post(paths.people.freshProof.pattern, async (c) => {
  const person = await requireSession(c)
  const values = await formValues(c)
  const returnTo = returnToOf(String(values.weiter ?? ''))
  const way = wayOf(c, person)
  if (way === 'click') return afterProof(c, { personId: person.person_id, secondFactor: true, returnTo })
  return way === 'mail' ? byMail(c, { email: person.email, returnTo }) : byFactor(c, { person, values, returnTo })
})

async function byMail(c: Ctx, { email, returnTo }: { email: string; returnTo: string }): Promise<Response> {
  const limit = await mailLimit(c, email)
  if (limit) throw new LimitReached(limit)
  await sendChallenge(c, { email, returnTo })
  return seeOther(c, paths.people.signInCode.to())
}

type Factor = { person: SessionRow; values: Record<string, unknown>; returnTo: string }

async function byFactor(c: Ctx, { person, values, returnTo }: Factor): Promise<Response> {
  const again = { way: 'factor' as const, email: person.email, returnTo }
  const form = totpForm.safeParse(values)
  if (!form.success) return show(c, freshProofPage({ ...again, errors: formErrors(form.error) }), 422)
  const limit = await factorLimit(c, person.person_id)
  if (limit) throw new LimitReached(limit)
  if (!(await proveTotp(c.var.deps, person.person_id, form.data.code))) {
    logSecurity(c, { event: 'second-factor', personId: person.person_id, result: 'refused', why: 'code' })
    return show(c, freshProofPage({ ...again, errors: { code: wrongFactor.code } }), 422)
  }
  return afterProof(c, { personId: person.person_id, secondFactor: true, returnTo })
}

/** Also of people who still owe the enrolment of a factor: setting one up wants a fresh proof. */
async function requireSession(c: Ctx): Promise<SessionRow> {
  const session = await currentSession(c)
  if (!session || !['complete', 'enrolment-missing'].includes(session.standing)) throw new SignInRequired()
  return session.row
}

function wayOf(c: Ctx, person: SessionRow): Way {
  if (person.owns_totp) return 'factor'
  return c.var.deps.config.mode === 'demo' && person.demo_part !== null ? 'click' : 'mail'
}

function returnToOf(wanted: string | undefined): string {
  return safeReturnPath(wanted) ?? paths.people.account.to()
}

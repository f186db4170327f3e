import { paths } from '../../paths.ts'
import { formErrors } from '../../platform/forms.ts'
import { LimitReached } from '../../platform/limit-reached.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../platform/web.ts'
import { listDemoCast } from '../person.queries.ts'
import { currentSession } from '../sessions/with-actor.ts'
import { mailLimit } from './sign-in-limits.ts'
import { nextStep } from './next-step.ts'
import { safeReturnPath } from './return-path.rules.ts'
import { sendChallenge } from './send-challenge.ts'
import { askForCodeForm } from './sign-in.form.ts'
import { signInPage } from './sign-in.page.tsx'

export const signInRoutes = routes()

signInRoutes.get(paths.people.signIn.pattern, async (c) => {
  const returnTo = safeReturnPath(c.req.query('weiter'))
  const session = await currentSession(c)
  if (session && (returnTo || session.standing !== 'complete'))
    return seeOther(c, nextStep(session.standing, returnTo ?? paths.people.account.to()))
  return show(c, signInPage({ ...(await surroundings(c)), returnTo, signedInAs: session?.row.name ?? null }))
})

signInRoutes.post(paths.people.signIn.pattern, async (c) => {
  const values = await formValues(c)
  const form = askForCodeForm.safeParse(values)
  const returnTo = safeReturnPath(String(values.weiter ?? ''))
  if (!form.success) {
    const page = signInPage({
      ...(await surroundings(c)),
      returnTo,
      signedInAs: null,
      email: String(values.email ?? ''),
      errors: formErrors(form.error),
    })
    return show(c, page, 422)
  }
  const limit = await mailLimit(c, form.data.email)
  if (limit) throw new LimitReached(limit)
  await sendChallenge(c, { email: form.data.email, returnTo: returnTo ?? paths.people.account.to() })
  return seeOther(c, paths.people.signInCode.to())
})

async function surroundings(c: Ctx) {
  const { config, db } = c.var.deps
  return { cast: config.mode === 'demo' ? await listDemoCast(db) : null, oidc: config.oidc !== undefined }
}

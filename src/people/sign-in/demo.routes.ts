import { z } from 'zod'
import { paths } from '../../paths.ts'
import { formValues, routes } from '../../platform/web.ts'
import { findDemoPerson } from '../person.queries.ts'
import { afterProof } from './after-proof.ts'
import { safeReturnPath } from './return-path.rules.ts'

export const demoSignInRoutes = routes()

const demoForm = z.strictObject({ person: z.uuid(), weiter: z.string().optional() })

/** One click, demo mode only, and only people of the made-up cast. */
demoSignInRoutes.post(paths.people.demoSignIn.pattern, async (c) => {
  const { config, db } = c.var.deps
  if (config.mode !== 'demo') return c.notFound()
  const form = demoForm.safeParse(await formValues(c))
  const person = form.success ? await findDemoPerson(db, form.data.person) : undefined
  if (!person) return c.notFound()
  return afterProof(c, {
    personId: person.id,
    secondFactor: true,
    returnTo: safeReturnPath(form.data?.weiter) ?? paths.people.account.to(),
  })
})

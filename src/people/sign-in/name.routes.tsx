import { paths } from '../../paths.ts'
import { transact } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { formErrors } from '../../platform/forms.ts'
import { formValues, routes, seeOther, show } from '../../platform/web.ts'
import { changeName } from '../person.queries.ts'
import { currentSession } from '../sessions/with-actor.ts'
import { SignInRequired } from '../sign-in-required.ts'
import { safeReturnPath } from './return-path.rules.ts'
import { tellNameForm } from './sign-in.form.ts'
import { tellNamePage } from './name.page.tsx'

export const nameRoutes = routes()

nameRoutes.get(paths.people.name.pattern, async (c) => {
  const session = await currentSession(c)
  if (session?.standing !== 'name-missing') return seeOther(c, paths.people.signIn.to())
  return show(c, tellNamePage({ email: session.row.email, returnTo: safeReturnPath(c.req.query('weiter')) }))
})

nameRoutes.post(paths.people.name.pattern, async (c) => {
  const session = await currentSession(c)
  if (!session) throw new SignInRequired()
  if (session.standing !== 'name-missing') return seeOther(c, paths.people.signIn.to())
  const values = await formValues(c)
  const returnTo = safeReturnPath(String(values.weiter ?? ''))
  const form = tellNameForm.safeParse(values)
  if (!form.success)
    return show(
      c,
      tellNamePage({ email: session.row.email, returnTo, name: String(values.name ?? ''), errors: formErrors(form.error) }),
      422,
    )
  const { row } = session
  const at = c.var.deps.clock.now()
  await transact(c.var.deps.db, async (tx) => {
    await changeName(tx, row.person_id, form.data.name)
    await recordEvent(tx, {
      kind: 'person-named',
      actorId: row.person_id,
      subject: { table: 'people_persons', id: row.person_id },
      at,
    })
  })
  return seeOther(c, isInvitation(returnTo) ? returnTo : paths.people.joinOrganisation.to({ weiter: returnTo ?? undefined }))
})

/** Whoever was invited need not look for an organisation. */
function isInvitation(returnTo: string | null): returnTo is string {
  return returnTo?.startsWith(paths.people.invitation.to({ token: '' })) ?? false
}

import { paths } from '../../paths.ts'
import { transact } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { formErrors } from '../../platform/forms.ts'
import { formValues, routes, seeOther, show } from '../../platform/web.ts'
import { changeName } from '../person.queries.ts'
import { requireActor } from '../requirements.ts'
import { tellNameForm } from '../sign-in/sign-in.form.ts'
import { ownNamePage } from './own-name.page.tsx'

export const ownNameRoutes = routes()

ownNameRoutes.get(paths.people.ownName.pattern, (c) => show(c, ownNamePage({ name: requireActor(c).name })))

ownNameRoutes.post(paths.people.ownName.pattern, async (c) => {
  const actor = requireActor(c)
  const values = await formValues(c)
  const form = tellNameForm.safeParse(values)
  if (!form.success) return show(c, ownNamePage({ name: String(values.name ?? ''), errors: formErrors(form.error) }), 422)
  const at = c.var.deps.clock.now()
  await transact(c.var.deps.db, async (tx) => {
    await changeName(tx, actor.personId, form.data.name)
    await recordEvent(tx, {
      kind: 'person-named',
      actorId: actor.personId,
      subject: { table: 'people_persons', id: actor.personId },
      at,
    })
  })
  return seeOther(c, paths.people.account.to())
})

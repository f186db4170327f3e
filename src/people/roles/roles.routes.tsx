import { paths } from '../../paths.ts'
import { formErrors, type FieldErrors } from '../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../platform/web.ts'
import { findPersonByEmail } from '../person.queries.ts'
import { requireFreshProof, requireRole } from '../requirements.ts'
import { changeRole } from './change-role.ts'
import { listRoleHolders } from './role.queries.ts'
import { changeRoleForm } from './roles.form.ts'
import { roleRefusalText, rolesPage } from './roles.page.tsx'

export const rolesRoutes = routes()

rolesRoutes.get(paths.people.roles.pattern, async (c) => {
  requireRole(c, 'administrator')
  return rolesAnswer(c, {})
})

rolesRoutes.post(paths.people.roles.pattern, async (c) => {
  const { deps } = c.var
  requireRole(c, 'administrator')
  const actor = requireFreshProof(c)
  const values = await formValues(c)
  const typed = { email: String(values.email ?? ''), role: String(values.role ?? '') }
  const form = changeRoleForm.safeParse(values)
  if (!form.success) return rolesAnswer(c, { values: typed, errors: formErrors(form.error) })
  const person = await findPersonByEmail(deps.db, form.data.email)
  if (!person) return rolesAnswer(c, { values: typed, errors: { email: roleRefusalText['unknown-person'] } })
  const { act, role } = form.data
  const decision = await changeRole(deps, { person, change: { act, role }, by: actor.personId })
  if (!decision.ok) return rolesAnswer(c, { values: typed, errors: { role: roleRefusalText[decision.because] } })
  return seeOther(c, paths.people.roles.to())
})

type Again = { values?: { email: string; role: string }; errors?: FieldErrors }

async function rolesAnswer(c: Ctx, again: Again): Promise<Response> {
  return show(c, rolesPage({ ...again, holders: await listRoleHolders(c.var.deps.db) }), again.errors ? 422 : 200)
}

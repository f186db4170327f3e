import { paths } from '../../paths.ts'
import { formErrors } from '../../platform/forms.ts'
import { formValues, routes, seeOther, show } from '../../platform/web.ts'
import { findPersonByEmail } from '../person.queries.ts'
import { requireFreshProof, requireRole } from '../requirements.ts'
import { tendPersonForm } from './persons.form.ts'
import { personRefusalText, personsPage } from './persons.page.tsx'
import { tendPerson } from './tend-person.ts'

export const personsRoutes = routes()

personsRoutes.get(paths.people.persons.pattern, (c) => {
  requireRole(c, 'administrator')
  return show(c, personsPage({ done: c.req.query('erledigt') === 'ja' }))
})

personsRoutes.post(paths.people.persons.pattern, async (c) => {
  const { deps } = c.var
  requireRole(c, 'administrator')
  const actor = requireFreshProof(c)
  const values = await formValues(c)
  const again = { done: false, values: { email: String(values.email ?? ''), act: String(values.act ?? '') } }
  const form = tendPersonForm.safeParse(values)
  if (!form.success) return show(c, personsPage({ ...again, errors: formErrors(form.error) }), 422)
  const person = await findPersonByEmail(deps.db, form.data.email)
  if (!person) return show(c, personsPage({ ...again, errors: { email: personRefusalText['unknown-person'] } }), 422)
  const decision = await tendPerson(deps, { personId: person.id, act: form.data.act, by: actor.personId })
  if (!decision.ok) return show(c, personsPage({ ...again, errors: { act: personRefusalText[decision.because] } }), 422)
  return seeOther(c, paths.people.persons.to({ erledigt: 'ja' }))
})

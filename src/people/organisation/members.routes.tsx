import { paths } from '../../paths.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../platform/web.ts'
import type { Actor } from '../actor.ts'
import { requireActor } from '../requirements.ts'
import { changeMember } from './change-member.ts'
import { listOpenInvitations } from './invitation.queries.ts'
import { listOpenRequestsTo } from './join-request.queries.ts'
import { memberForm } from './members.form.ts'
import { memberRefusalText, organisationPage } from './members.page.tsx'
import { findOrganisation, listMembers } from './organisation.queries.ts'

export const membersRoutes = routes()

membersRoutes.get(paths.people.organisation.pattern, async (c) => {
  const actor = requireActor(c)
  return actor.organisationId ? organisationAnswer(c, actor, {}) : seeOther(c, paths.people.joinOrganisation.to())
})

membersRoutes.post(paths.people.member.pattern, async (c) => {
  const actor = requireActor(c)
  const { organisationId } = actor
  const members = organisationId ? await listMembers(c.var.deps.db, organisationId) : []
  const member = members.find(({ personId }) => personId === c.req.param('personId'))
  const form = memberForm.safeParse(await formValues(c))
  if (!organisationId || !member || !form.success) return c.notFound()
  const decision = await changeMember(c.var.deps, { actor, organisationId, member, change: form.data.act })
  if (!decision.ok) return organisationAnswer(c, actor, { errors: { form: memberRefusalText[decision.because] } })
  return seeOther(c, paths.people.organisation.to())
})

type Again = { errors?: FieldErrors; invited?: { email: string; manages: boolean } }

/** The page of one's own organisation; with errors it is a 422. */
export async function organisationAnswer(c: Ctx, actor: Actor, again: Again): Promise<Response> {
  const { db } = c.var.deps
  const organisationId = actor.organisationId ?? ''
  const organisation = await findOrganisation(db, organisationId)
  if (!organisation) return c.notFound()
  const page = organisationPage({
    ...again,
    organisation,
    me: actor,
    members: await listMembers(db, organisationId),
    requests: actor.manages ? await listOpenRequestsTo(db, organisationId) : [],
    invitations: actor.manages ? await listOpenInvitations(db, organisationId) : [],
  })
  return show(c, page, again.errors ? 422 : 200)
}

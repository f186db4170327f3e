import { paths } from '../../paths.ts'
import { berlinDaysLater } from '../../platform/berlin.ts'
import { transact } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordEvent } from '../../platform/events.ts'
import { formErrors } from '../../platform/forms.ts'
import { LimitReached } from '../../platform/limit-reached.ts'
import { withinLimit, type Limit } from '../../platform/limits.queries.ts'
import { formValues, routes, seeOther, show } from '../../platform/web.ts'
import type { Actor } from '../actor.ts'
import { actorOf, requireActor } from '../requirements.ts'
import { isOfficeAtEntrant } from '../roles/role.queries.ts'
import { findOpenInvitation, INVITATION_DAYS, recordInvitation, recordInvitationAccepted } from './invitation.queries.ts'
import { invitationOverPage, invitationPage, invitationRefusalText } from './invitation.page.tsx'
import { acceptForm, inviteForm } from './members.form.ts'
import { memberRefusalText } from './members.page.tsx'
import { organisationAnswer } from './members.routes.tsx'
import { recordMembership } from './membership.queries.ts'
import { acceptInvitation } from './membership.rules.ts'
import { tell, tellResponsible } from './tell-members.ts'

export const invitationRoutes = routes()

const INVITATIONS: Limit = { name: 'invitation', most: 30, perSeconds: 86_400 }

invitationRoutes.post(paths.people.invitations.pattern, async (c) => {
  const actor = requireActor(c)
  if (!actor.organisationId) return c.notFound()
  if (!actor.manages) return organisationAnswer(c, actor, { errors: { form: memberRefusalText['only-managers'] } })
  const values = await formValues(c)
  const form = inviteForm.safeParse(values)
  if (!form.success)
    return organisationAnswer(c, actor, {
      errors: formErrors(form.error),
      invited: { email: String(values.email ?? ''), manages: values.manages === 'yes' },
    })
  if (!(await withinLimit(c.var.deps.db, INVITATIONS, actor.organisationId))) throw new LimitReached(INVITATIONS)
  await invite(c.var.deps, actor, {
    ...form.data,
    organisation: { id: actor.organisationId, name: actor.organisationName ?? '' },
  })
  return seeOther(c, paths.people.organisation.to())
})

invitationRoutes.get(paths.people.invitation.pattern, async (c) => {
  const token = c.req.param('token') ?? ''
  const invitation = await findOpenInvitation(c.var.deps.db, token)
  return invitation
    ? show(c, invitationPage({ ...invitation, token, signedIn: actorOf(c) !== null }))
    : show(c, invitationOverPage(), 410)
})

invitationRoutes.post(paths.people.invitation.pattern, async (c) => {
  const { deps } = c.var
  const actor = requireActor(c)
  const token = c.req.param('token') ?? ''
  const invitation = await findOpenInvitation(deps.db, token)
  if (!invitation) return show(c, invitationOverPage(), 410)
  const form = acceptForm.safeParse(await formValues(c))
  const page = { ...invitation, token, signedIn: true }
  if (!form.success)
    return show(c, invitationPage({ ...page, errors: { form: 'Bitte nehmen Sie die Einladung über die Schaltfläche an.' } }), 422)
  const decision = acceptInvitation(invitation, {
    email: actor.email,
    belongsSomewhere: actor.organisationId !== null,
    officeAtEntrant: await isOfficeAtEntrant(deps.db, { ...actor, organisationId: invitation.organisation_id }),
  })
  if (!decision.ok) return show(c, invitationPage({ ...page, errors: { form: invitationRefusalText[decision.because] } }), 422)
  await accept(deps, actor, { ...invitation, manages: decision.outcome.manages })
  return seeOther(c, paths.people.organisation.to())
})

type Invitation = { email: string; manages: boolean; organisation: { id: string; name: string } }

async function invite(deps: Deps, actor: Actor, { email, manages, organisation }: Invitation): Promise<void> {
  const at = deps.clock.now()
  const token = deps.random.token()
  await transact(deps.db, async (tx) => {
    const id = await recordInvitation(tx, {
      organisationId: organisation.id,
      email,
      manages,
      token,
      invitedBy: actor.personId,
      at,
      expiresAt: berlinDaysLater(at, INVITATION_DAYS),
    })
    await tell(tx, deps, email, {
      occasion: 'invited',
      organisation,
      person: actor.name,
      link: paths.people.invitation.to({ token }),
      onceKey: `invitation:${id}`,
    })
    await recordEvent(tx, {
      kind: 'person-invited',
      actorId: actor.personId,
      subject: { table: 'people_invitations', id },
      at,
      data: { manages },
    })
  })
}

type Accepted = { id: string; organisation_id: string; organisation: string; manages: boolean }

async function accept(deps: Deps, actor: Actor, invitation: Accepted): Promise<void> {
  const at = deps.clock.now()
  const { personId } = actor
  await transact(deps.db, async (tx) => {
    if (!(await recordInvitationAccepted(tx, { invitationId: invitation.id, personId, at }))) return
    await tellResponsible(tx, deps, {
      occasion: 'invitation-accepted',
      organisation: { id: invitation.organisation_id, name: invitation.organisation },
      person: actor.name,
    })
    await recordMembership(tx, {
      personId,
      organisationId: invitation.organisation_id,
      manages: invitation.manages,
      approvedBy: null,
      at,
    })
    await recordEvent(tx, {
      kind: 'membership-began',
      actorId: personId,
      subject: { table: 'people_organisations', id: invitation.organisation_id },
      at,
      data: { manages: invitation.manages },
    })
  })
}

import { paths } from '../../paths.ts'
import type { Decision } from '../../plain/decision.ts'
import { transact } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordEvent } from '../../platform/events.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../platform/web.ts'
import type { Actor } from '../actor.ts'
import { requireActor } from '../requirements.ts'
import { isOfficeAtEntrant } from '../roles/role.queries.ts'
import {
  findAnswerableRequest,
  listOpenRequests,
  listOpenRequestsTo,
  recordJoinAnswer,
  type OpenRequest,
} from './join-request.queries.ts'
import { answerRefusalText, joinRequestsPage } from './join-requests.page.tsx'
import { answerForm } from './members.form.ts'
import { countMembers, findMembership, findOrganisationForChange, recordMembership } from './membership.queries.ts'
import { answer, type Answering, type AnswerRefusal } from './membership.rules.ts'
import { tell } from './tell-members.ts'

export const joinRequestRoutes = routes()

joinRequestRoutes.get(paths.people.joinRequests.pattern, async (c) => {
  const actor = requireActor(c)
  if (!isOffice(actor) && !actor.manages) return c.notFound()
  return show(c, joinRequestsPage({ requests: await requestsFor(c, actor) }))
})

joinRequestRoutes.post(paths.people.joinRequest.pattern, async (c) => {
  const { deps } = c.var
  const actor = requireActor(c)
  const request = await findAnswerableRequest(deps.db, c.req.param('requestId') ?? '', { ...actor, isOffice: isOffice(actor) })
  const form = answerForm.safeParse(await formValues(c))
  if (!request || !form.success) return c.notFound()
  const decision = await answerRequest(deps, { actor, request, admit: form.data.answer === 'admit' })
  if (!decision.ok)
    return show(
      c,
      joinRequestsPage({ requests: await requestsFor(c, actor), errors: { form: answerRefusalText[decision.because] } }),
      422,
    )
  return seeOther(c, paths.people.joinRequests.to())
})

type Answered = { actor: Actor; request: OpenRequest; admit: boolean }

async function answerRequest(deps: Deps, { actor, request, admit }: Answered): Promise<Decision<Answering, AnswerRefusal>> {
  const at = deps.clock.now()
  return transact(deps.db, async (tx) => {
    const organisation = await findOrganisationForChange(tx, request.organisation_id)
    const belongsSomewhere = (await findMembership(tx, request.person_id)) !== undefined
    const decision = answer(admit, {
      belongsSomewhere,
      officeAtEntrant: await isOfficeAtEntrant(tx, { personId: request.person_id, organisationId: organisation.id }),
      hasManager: (await countMembers(tx, organisation.id)).managers > 0,
    })
    if (!decision.ok) return decision
    if (!(await recordJoinAnswer(tx, { requestId: request.id, admitted: admit, by: actor.personId, at }))) return decision
    if (decision.outcome.admitted) {
      await recordMembership(tx, {
        personId: request.person_id,
        organisationId: organisation.id,
        manages: decision.outcome.manages,
        approvedBy: actor.personId,
        at,
      })
    }
    await tell(tx, deps, request.email, {
      occasion: admit ? 'request-admitted' : 'request-declined',
      organisation,
      person: actor.name,
    })
    await recordEvent(tx, {
      kind: admit ? 'membership-began' : 'membership-declined',
      actorId: actor.personId,
      subject: { table: 'people_organisations', id: organisation.id },
      at,
      data: { personId: request.person_id },
    })
    return decision
  })
}

async function requestsFor(c: Ctx, actor: Actor): Promise<OpenRequest[]> {
  const { db } = c.var.deps
  return isOffice(actor) ? listOpenRequests(db) : listOpenRequestsTo(db, actor.organisationId ?? '')
}

function isOffice(actor: Actor): boolean {
  return actor.roles.includes('office')
}

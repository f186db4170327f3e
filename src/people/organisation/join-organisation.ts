import { paths } from '../../paths.ts'
import { findPlace } from '../../places/index.ts'
import { transact, type Tx } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordEvent } from '../../platform/events.ts'
import { allow, refuse, type Decision } from '../../plain/decision.ts'
import type { Actor } from '../actor.ts'
import { isOfficeAtEntrant } from '../roles/role.queries.ts'
import { domainOf } from '../sign-in/mail-address.rules.ts'
import { recordJoinRequest, listOpenRequestsBy } from './join-request.queries.ts'
import { countMembers, findMembership, findOrganisationForChange, recordMembership } from './membership.queries.ts'
import { join, type Joining, type JoinRefusal } from './membership.rules.ts'
import { ensureOrganisationForPlace, recordOrganisation, type OrganisationKind } from './organisation.queries.ts'
import { tellResponsible } from './tell-members.ts'

type Wanted = { placeId: string } | { name: string; kind: OrganisationKind }

/** Decided under the organisation's row lock: two people of one municipality make one organisation and one first manager. */
export async function joinOrganisation(deps: Deps, actor: Actor, wanted: Wanted): Promise<Decision<Joining, JoinRefusal>> {
  if (actor.organisationId) return refuse('already-member')
  const at = deps.clock.now()
  const atOfficialDomain = 'placeId' in wanted && (await isOfficialAddress(deps, actor, wanted.placeId))
  return transact(deps.db, async (tx) => {
    const organisation = await findOrganisationForChange(tx, await organisationFor(tx, wanted, at))
    const decision = join({ ...(await factsOf(tx, actor, organisation.id)), atOfficialDomain })
    if (!decision.ok) return decision
    await recordJoining(tx, deps, { actor, organisation, joining: decision.outcome, at })
    return allow(decision.outcome)
  })
}

async function isOfficialAddress(deps: Deps, actor: Actor, placeId: string): Promise<boolean> {
  const place = await findPlace(deps.db, placeId)
  return place !== null && place.domainConfirmed && place.domain === domainOf(actor.email)
}

function organisationFor(tx: Tx, wanted: Wanted, at: Date): Promise<string> {
  return 'placeId' in wanted ? ensureOrganisationForPlace(tx, wanted.placeId, at) : recordOrganisation(tx, { ...wanted, at })
}

async function factsOf(tx: Tx, actor: Actor, organisationId: string) {
  const requests = await listOpenRequestsBy(tx, actor.personId)
  return {
    officeAtEntrant: await isOfficeAtEntrant(tx, { personId: actor.personId, organisationId }),
    belongsSomewhere: (await findMembership(tx, actor.personId)) !== undefined,
    hasAsked: requests.some((request) => request.organisation_id === organisationId),
    hasManager: (await countMembers(tx, organisationId)).managers > 0,
  }
}

type Recording = { actor: Actor; organisation: { id: string; name: string }; joining: Joining; at: Date }

async function recordJoining(tx: Tx, deps: Deps, { actor, organisation, joining, at }: Recording): Promise<void> {
  const { personId } = actor
  const news = { organisation, person: `${actor.name} (${actor.email})` }
  const subject = { table: 'people_organisations', id: organisation.id }
  if (joining.kind === 'request') {
    await recordJoinRequest(tx, { personId, organisationId: organisation.id, at })
    await tellResponsible(tx, deps, { ...news, occasion: 'request-made', link: paths.people.joinRequests.to() })
    return recordEvent(tx, { kind: 'membership-requested', actorId: personId, subject, at })
  }
  await tellResponsible(tx, deps, { ...news, occasion: 'joined' })
  await recordMembership(tx, { personId, organisationId: organisation.id, manages: joining.manages, approvedBy: null, at })
  return recordEvent(tx, {
    kind: 'membership-began',
    actorId: personId,
    subject,
    at,
    data: { manages: joining.manages, byDomain: true },
  })
}

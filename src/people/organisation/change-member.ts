import type { Decision } from '../../plain/decision.ts'
import { transact, type Tx } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordEvent } from '../../platform/events.ts'
import type { Actor } from '../actor.ts'
import { changeManages, countMembers, findMembership, findOrganisationForChange, removeMembership } from './membership.queries.ts'
import type { Occasion } from './membership.mail.tsx'
import { changeMember as decide, type MemberChange, type MemberRefusal } from './membership.rules.ts'
import { tell, tellResponsible } from './tell-members.ts'

type Member = { personId: string; name: string; email: string }
type Wanted = { actor: Actor; organisationId: string; member: Member; change: MemberChange }

/** Facts are read again under the lock: the page may be old, and two managers may act at once. */
export async function changeMember(
  deps: Deps,
  { actor, organisationId, member, change }: Wanted,
): Promise<Decision<MemberChange, MemberRefusal>> {
  return transact(deps.db, async (tx) => {
    const organisation = await findOrganisationForChange(tx, organisationId)
    const own = await findMembership(tx, actor.personId)
    const theirs = await findMembership(tx, member.personId)
    if (theirs?.organisation_id !== organisationId) return { ok: false, because: 'nothing-to-change' }
    const decision = decide(change, {
      byManager: own?.organisation_id === organisationId && own.manages,
      self: actor.personId === member.personId,
      manages: theirs.manages,
      ...(await countMembers(tx, organisationId)),
    })
    if (decision.ok) await record(tx, deps, { actor, organisation, member, change })
    return decision
  })
}

const news: Record<MemberChange, { occasion: Occasion; event: string }> = {
  promote: { occasion: 'promoted', event: 'member-promoted' },
  demote: { occasion: 'demoted', event: 'member-demoted' },
  remove: { occasion: 'removed', event: 'membership-ended' },
}

type Change = { actor: Actor; organisation: { id: string; name: string }; member: Member; change: MemberChange }

async function record(tx: Tx, deps: Deps, { actor, organisation, member, change }: Change): Promise<void> {
  if (change === 'remove') await removeMembership(tx, member.personId)
  else await changeManages(tx, member.personId, change === 'promote')
  const self = actor.personId === member.personId
  if (self && change === 'remove') await tellResponsible(tx, deps, { occasion: 'left', organisation, person: actor.name })
  else if (!self) await tell(tx, deps, member.email, { occasion: news[change].occasion, organisation, person: actor.name })
  await recordEvent(tx, {
    kind: news[change].event,
    actorId: actor.personId,
    subject: { table: 'people_organisations', id: organisation.id },
    at: deps.clock.now(),
    data: { personId: member.personId },
  })
}

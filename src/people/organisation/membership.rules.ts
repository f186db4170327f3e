import { allow, refuse, type Decision } from '../../plain/decision.ts'

export type JoinRefusal = 'already-member' | 'already-asked' | 'works-in-office'
export type JoinFacts = {
  belongsSomewhere: boolean
  hasAsked: boolean
  /** The person works in the office, and the organisation may enter (security.md I11). */
  officeAtEntrant: boolean
  /** The address is at a domain that the register has confirmed for this place. */
  atOfficialDomain: boolean
  hasManager: boolean
}
export type Joining = { kind: 'member'; manages: boolean } | { kind: 'request' }

/** At an official domain one joins by oneself; the first one there manages the organisation until others do. All others wait. */
export function join(facts: JoinFacts): Decision<Joining, JoinRefusal> {
  if (facts.belongsSomewhere) return refuse('already-member')
  if (facts.officeAtEntrant) return refuse('works-in-office')
  if (facts.atOfficialDomain) return allow({ kind: 'member', manages: !facts.hasManager })
  if (facts.hasAsked) return refuse('already-asked')
  return allow({ kind: 'request' })
}

export type AnswerRefusal = 'person-belongs-elsewhere' | 'works-in-office'
export type Answering = { admitted: false } | { admitted: true; manages: boolean }

/** Whoever is admitted first manages: an organisation without a manager could admit nobody itself. */
export function answer(
  admit: boolean,
  facts: { belongsSomewhere: boolean; hasManager: boolean; officeAtEntrant: boolean },
): Decision<Answering, AnswerRefusal> {
  if (!admit) return allow({ admitted: false })
  if (facts.officeAtEntrant) return refuse('works-in-office')
  return facts.belongsSomewhere ? refuse('person-belongs-elsewhere') : allow({ admitted: true, manages: !facts.hasManager })
}

export type MemberChange = 'promote' | 'demote' | 'remove'
export type MemberRefusal = 'only-managers' | 'last-manager' | 'nothing-to-change'
export type MemberFacts = { byManager: boolean; self: boolean; manages: boolean; managers: number; members: number }

/** Managers change everybody; everybody may leave. The last manager stays while there are others (security.md AU-17). */
export function changeMember(change: MemberChange, facts: MemberFacts): Decision<MemberChange, MemberRefusal> {
  const leaving = change === 'remove' && facts.self
  if (!facts.byManager && !leaving) return refuse('only-managers')
  if (change !== 'remove' && facts.manages === (change === 'promote')) return refuse('nothing-to-change')
  return change !== 'promote' && leavesNoManager(change, facts) ? refuse('last-manager') : allow(change)
}

/** Whoever is alone may go: nobody is left behind. */
function leavesNoManager(change: MemberChange, facts: MemberFacts): boolean {
  const aloneAnyway = change === 'remove' && facts.members <= 1
  return facts.manages && facts.managers <= 1 && !aloneAnyway
}

export type InvitationRefusal = 'other-address' | 'already-member' | 'works-in-office'

/** Bound to the address it was sent to (security.md AU-13). */
export function acceptInvitation(
  invitation: { email: string; manages: boolean },
  person: { email: string; belongsSomewhere: boolean; officeAtEntrant: boolean },
): Decision<{ manages: boolean }, InvitationRefusal> {
  if (invitation.email !== person.email) return refuse('other-address')
  if (person.officeAtEntrant) return refuse('works-in-office')
  return person.belongsSomewhere ? refuse('already-member') : allow({ manages: invitation.manages })
}

import { allow, refuse, type Decision } from '../../plain/decision.ts'

export type PersonAct = 'deactivate' | 'reactivate' | 'reset-factors'
export type PersonRefusal = 'yourself' | 'deactivated-already' | 'not-deactivated' | 'owns-no-factor' | 'holds-a-role'
export type PersonFacts = {
  self: boolean
  deactivated: boolean
  ownsFactor: boolean
  holdsRole: boolean
  fromCommandLine: boolean
}

/** Losing a factor wants a check of identity; for people with a role also a second person, who runs the command line (security.md AU-09). */
export function tend(act: PersonAct, facts: PersonFacts): Decision<PersonAct, PersonRefusal> {
  if (facts.self) return refuse('yourself')
  if (act === 'deactivate') return facts.deactivated ? refuse('deactivated-already') : allow(act)
  if (act === 'reactivate') return facts.deactivated ? allow(act) : refuse('not-deactivated')
  if (!facts.ownsFactor) return refuse('owns-no-factor')
  return facts.holdsRole && !facts.fromCommandLine ? refuse('holds-a-role') : allow(act)
}

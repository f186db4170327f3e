import { allow, refuse, type Decision } from '../../plain/decision.ts'

export type Taker = { id: string; kind: string; placeId: string | null }
/** What stands between a profile and an organisation. */
export type Standing = { id: string; isConfirmed: boolean }
export type UptakeFacts = {
  profile: { organisationId: string | null; placeIds: string[] }
  /** Null where somebody has no organisation, or nobody of a place has an account. */
  taker: Taker | null
  standing: Standing | null
}

export type UptakeRefusal = 'no-organisation' | 'no-municipality' | 'own-project' | 'takes-part' | 'not-own-project'
const MAY_TAKE_UP = ['municipality', 'county', 'association']

function obstacle({ profile, taker }: UptakeFacts): UptakeRefusal | null {
  if (!taker) return 'no-organisation'
  if (!MAY_TAKE_UP.includes(taker.kind)) return 'no-municipality'
  if (profile.organisationId === taker.id) return 'own-project'
  return taker.placeId !== null && profile.placeIds.includes(taker.placeId) ? 'takes-part' : null
}

export type Declared = { answers: string | null; ownProjectId: string | null }

/** By a member of the organisation itself; it answers a proposal, where there is one. A second click says nothing new. */
export function declareUptake(
  facts: UptakeFacts,
  own: { wanted: string; published: string[] },
): Decision<Declared | 'declared', UptakeRefusal> {
  const because = obstacle(facts)
  if (because) return refuse(because)
  if (facts.standing?.isConfirmed) return allow('declared')
  const ownProjectId = own.wanted === '' ? null : own.wanted
  if (ownProjectId && !own.published.includes(ownProjectId)) return refuse('not-own-project')
  return allow({ answers: facts.standing?.id ?? null, ownProjectId })
}

export type ProposeRefusal = UptakeRefusal | 'nobody-there'

/** By a member of whoever answers for the profile; shown to nobody before the other has confirmed it. */
export function proposeUptake(facts: UptakeFacts): Decision<{ organisationId: string } | 'proposed', ProposeRefusal> {
  if (!facts.taker) return refuse('nobody-there')
  const because = obstacle(facts)
  if (because) return refuse(because)
  return allow(facts.standing ? 'proposed' : { organisationId: facts.taker.id })
}

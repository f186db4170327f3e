import { allow, refuse, type Decision } from '../../../../plain/decision.ts'

export type OpeningFacts = {
  editionId: string
  closesAt: Date
  /** At most two, the first one first. */
  acts: { personId: string; name: string; actedAt: Date }[]
}

export type OpeningRefusal = 'not-closed-yet' | 'already-open' | 'second-person-needed'
export type OpeningAct = { editionId: string; personId: string; actedAt: Date; opens: boolean }

/** security.md AC-12. An extension for one entrant does not keep the others' entries closed: its own stays closed instead. */
export function openEntries(facts: OpeningFacts, personId: string, now: Date): Decision<OpeningAct, OpeningRefusal> {
  if (now < facts.closesAt) return refuse('not-closed-yet')
  if (isOpen(facts)) return refuse('already-open')
  if (facts.acts.some((act) => act.personId === personId)) return refuse('second-person-needed')
  return allow({ editionId: facts.editionId, personId, actedAt: now, opens: facts.acts.length === 1 })
}

export function isOpen(facts: Pick<OpeningFacts, 'acts'>): boolean {
  return facts.acts.length >= 2
}

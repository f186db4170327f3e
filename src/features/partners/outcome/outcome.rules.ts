import { allow, refuse, type Decision } from '../../../plain/decision.ts'

export const BECAME = ['project', 'planned', 'nothing'] as const
export type Became = (typeof BECAME)[number]
export type Place = { id: string; name: string }

export type OutcomeWords = {
  became: Became
  partner: Place | null
  /** Of whoever is in no register. */
  partnerName: string
}
export type Outcome = OutcomeWords & { number: number }
export type OutcomeRefusal = 'outcome-stale'

/** The next answer; the same once more is none. `base`: the number that was on the screen. */
export function sayOutcome(
  said: OutcomeWords,
  { latest, base }: { latest: Outcome | null; base: number },
): Decision<{ number: number } | 'unchanged', OutcomeRefusal> {
  if (latest && saysTheSame(said, latest)) return allow('unchanged')
  const number = latest?.number ?? 0
  return number === base ? allow({ number: number + 1 }) : refuse('outcome-stale')
}

function saysTheSame(one: OutcomeWords, other: OutcomeWords): boolean {
  return one.became === other.became && one.partner?.id === other.partner?.id && one.partnerName === other.partnerName
}

import { allow, refuse, type Decision } from '../../../../plain/decision.ts'

/** How long a profile counts as confirmed, and what follows. */
export type Terms = {
  months: number
  /** Before it is due: the first mail. */
  daysBefore: number
  /** After the last mail: the editors see to it. */
  daysAfter: number
  perDay: number
}

/** The number of the newest change; 0 before the first. */
export type StandingTerms = Terms & { number: number }
export type TermsRefusal = 'terms-stale' | 'asked-at-once'

const SHORTEST_MONTH = 28

export function changeTerms(
  said: Terms & { base: number },
  standing: StandingTerms,
): Decision<'unchanged' | { number: number }, TermsRefusal> {
  if (saysTheSame(said, standing)) return allow('unchanged')
  if (said.base !== standing.number) return refuse('terms-stale')
  if (said.daysBefore >= said.months * SHORTEST_MONTH) return refuse('asked-at-once')
  return allow({ number: standing.number + 1 })
}

function saysTheSame(one: Terms, other: Terms): boolean {
  return (['months', 'daysBefore', 'daysAfter', 'perDay'] as const).every((name) => one[name] === other[name])
}

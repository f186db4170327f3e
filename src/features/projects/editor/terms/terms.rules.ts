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

/** With the newest change; its number is 0 before the first. */
export type StandingTerms = Terms & { number: number; reason: string | null; changedBy: string | null }
export type TermsRefusal = 'terms-stale' | 'terms-the-same' | 'asked-at-once'

const SHORTEST_MONTH = 28

/** A second click changes nothing, and says the same as the first. */
export function changeTerms(
  said: Terms & { base: number; reason: string; personId: string },
  standing: StandingTerms,
): Decision<'unchanged' | { number: number }, TermsRefusal> {
  const isSame = saysTheSame(said, standing)
  if (isSame && said.reason === standing.reason && said.personId === standing.changedBy) return allow('unchanged')
  if (said.base !== standing.number) return refuse('terms-stale')
  if (isSame) return refuse('terms-the-same')
  if (said.daysBefore >= said.months * SHORTEST_MONTH) return refuse('asked-at-once')
  return allow({ number: standing.number + 1 })
}

function saysTheSame(one: Terms, other: Terms): boolean {
  return (['months', 'daysBefore', 'daysAfter', 'perDay'] as const).every((name) => one[name] === other[name])
}

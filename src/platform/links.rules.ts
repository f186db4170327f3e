/** Checks in a row, a day apart: servers are restarted, and nights are long. The view platform_broken_links says the same. */
export const BROKEN_AFTER = 3
const DAY_MS = 24 * 60 * 60 * 1000

/** What asking has shown; `refused`: we do not ask there. Of our own pages we know it: `present`, `absent`. */
type LinkAnswer = 'reachable' | 'gone' | 'unanswered' | 'refused' | 'present' | 'absent'
export type LinkState = { failures: number; failingSince: Date | null }
export type CheckedLink = LinkState & {
  dueAt: Date
  /** Whether people are told something else from now on. */
  turned: 'lost' | 'found' | null
}

/**
 * Weekly; daily while nobody knows whether it is gone, and our own. What we do not ask for is not broken as far as we know; of our own
 * pages once is enough.
 */
export function checkedLink(before: LinkState, answer: LinkAnswer, now: Date): CheckedLink {
  const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS)
  const wasBroken = before.failures >= BROKEN_AFTER
  const isOurs = answer === 'present' || answer === 'absent'
  if (answer === 'reachable' || answer === 'refused' || answer === 'present')
    return { failures: 0, failingSince: null, dueAt: inDays(isOurs ? 1 : 7), turned: wasBroken ? 'found' : null }
  const failures = answer === 'absent' ? Math.max(BROKEN_AFTER, before.failures + 1) : before.failures + 1
  const isBroken = failures >= BROKEN_AFTER
  return {
    failures,
    failingSince: before.failingSince ?? now,
    dueAt: inDays(isBroken && !isOurs ? 7 : 1),
    turned: isBroken && !wasBroken ? 'lost' : null,
  }
}

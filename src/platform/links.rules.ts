/** Checks in a row, a day apart: servers are restarted, and nights are long. The view platform_broken_links says the same. */
export const BROKEN_AFTER = 3
const DAY_MS = 24 * 60 * 60 * 1000

/** What asking has shown; `refused`: we do not ask there. */
type LinkAnswer = 'reachable' | 'gone' | 'unanswered' | 'refused'
export type LinkState = { failures: number; failingSince: Date | null }
export type CheckedLink = LinkState & {
  dueAt: Date
  /** Whether people are told something else from now on. */
  turned: 'lost' | 'found' | null
}

/** Weekly; daily while nobody knows whether it is gone. What we do not ask for is not broken as far as we know. */
export function checkedLink(before: LinkState, answer: LinkAnswer, now: Date): CheckedLink {
  const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS)
  if (answer === 'reachable' || answer === 'refused')
    return { failures: 0, failingSince: null, dueAt: inDays(7), turned: before.failures >= BROKEN_AFTER ? 'found' : null }
  const failures = before.failures + 1
  return {
    failures,
    failingSince: before.failingSince ?? now,
    dueAt: inDays(failures < BROKEN_AFTER ? 1 : 7),
    turned: failures === BROKEN_AFTER ? 'lost' : null,
  }
}

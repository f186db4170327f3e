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
  const wasBroken = before.failures >= BROKEN_AFTER
  const failures = failuresAfter(before.failures, answer)
  const isBroken = failures >= BROKEN_AFTER
  const isKnown = failures === 0 || isBroken
  return {
    failures,
    failingSince: failures === 0 ? null : (before.failingSince ?? now),
    dueAt: new Date(now.getTime() + (isKnown && !isOfOurs(answer) ? 7 : 1) * DAY_MS),
    turned: wasBroken === isBroken ? null : isBroken ? 'lost' : 'found',
  }
}

function isOfOurs(answer: LinkAnswer): boolean {
  return answer === 'present' || answer === 'absent'
}

function failuresAfter(before: number, answer: LinkAnswer): number {
  if (answer === 'reachable' || answer === 'refused' || answer === 'present') return 0
  return answer === 'absent' ? Math.max(BROKEN_AFTER, before + 1) : before + 1
}

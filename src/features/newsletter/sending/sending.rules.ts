const MINUTE_MS = 60_000

/** Open connections to the mail server. */
export const CONNECTIONS = 5
/** Who claim, hand over and note; more than connections, so that these stay busy while the database writes. */
export const HANDS = 10
const MOST_AT_ONCE = 8
/** So long a claimed letter may wait for its turn; later it is given back unsent. With the mail server's patience less than SETTLED_AFTER_MS. */
export const FRESH_MS = 20_000
/** By then whoever claimed it has an answer or is dead, and the mail server has written down what it took. */
export const SETTLED_AFTER_MS = 3 * MINUTE_MS

/** Claimed at once by each hand: few enough for seconds, or claims grow old at a slow pace. */
export function lettersAtOnce(perMinute: number): number {
  if (perMinute === 0) return MOST_AT_ONCE
  return Math.min(MOST_AT_ONCE, Math.max(1, Math.floor((perMinute / 60 / HANDS) * 3)))
}

/** A minute, two, four … six hours: with these many it is three days. */
const MOST_ATTEMPTS = 19

/** Tried for three days, a minute later first, then ever more seldom (security.md EM-01). `attempts` were before. Null: not again. */
export function retryAfter({ isFinal, attempts }: { isFinal: boolean; attempts: number }, now: Date): Date | null {
  if (isFinal || attempts + 1 >= MOST_ATTEMPTS) return null
  return new Date(now.getTime() + Math.min(6 * 60, 2 ** Math.min(attempts, 10)) * MINUTE_MS)
}

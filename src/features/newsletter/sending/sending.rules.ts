const MINUTE_MS = 60_000

/** Open connections to the mail server. */
export const CONNECTIONS = 5
/** So long a claimed letter may wait for its turn; later it is given back unsent. With the mail server's patience less than SETTLED_AFTER_MS. */
export const FRESH_MS = 20_000
/** By then whoever claimed it has an answer or is dead, and the mail server has written down what it took. */
export const SETTLED_AFTER_MS = 3 * MINUTE_MS

/** Claimed at once by each connection: few enough for two seconds. */
export function lettersAtOnce(perMinute: number): number {
  if (perMinute === 0) return 16
  return Math.min(16, Math.max(1, Math.floor(perMinute / 60 / CONNECTIONS) * 2))
}

/** A minute, two, four … six hours: with these many it is three days. */
const MOST_ATTEMPTS = 19

/** Tried for three days, a minute later first, then ever more seldom (security.md EM-01). `attempts` were before. Null: not again. */
export function retryAfter({ isFinal, attempts }: { isFinal: boolean; attempts: number }, now: Date): Date | null {
  if (isFinal || attempts + 1 >= MOST_ATTEMPTS) return null
  return new Date(now.getTime() + Math.min(6 * 60, 2 ** Math.min(attempts, 10)) * MINUTE_MS)
}

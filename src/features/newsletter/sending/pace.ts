import { setTimeout as sleep } from 'node:timers/promises'

/** Whoever waits for it goes on when it is their turn: so many a minute, evenly; 0 for at once. */
export function paceOf(perMinute: number): () => Promise<void> {
  let next = 0
  return async () => {
    if (perMinute === 0) return
    const now = performance.now()
    const turn = Math.max(now, next)
    next = turn + 60_000 / perMinute
    if (turn > now) await sleep(turn - now)
  }
}

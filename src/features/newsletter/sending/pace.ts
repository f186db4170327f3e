import { setTimeout as sleep } from 'node:timers/promises'

/** Whoever waits for it goes on when it is their turn: so many letters a minute; 0 for at once. */
export function paceOf(perMinute: number): (letters: number) => Promise<void> {
  let next = 0
  return async (letters) => {
    if (perMinute === 0) return
    const now = performance.now()
    const turn = Math.max(now, next)
    next = turn + (letters * 60_000) / perMinute
    if (turn > now) await sleep(turn - now)
  }
}

/** No more than so many do it at the same time; the others wait in the order in which they came. */
export function fewAtOnce(most: number): <T>(act: () => Promise<T>) => Promise<T> {
  let free = most
  const waiting: (() => void)[] = []
  return async (act) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await act()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}

export type Dice = {
  /** At least 0, less than 1. */
  next: () => number
  chance: (share: number) => boolean
  /** Whole numbers from 0 to `most`. */
  upTo: (most: number) => number
  one: <T>(from: readonly T[]) => T
  /** The first ones much more often than the last, as words and places are (by Zipf's law, nearly). */
  oftenFirst: <T>(from: readonly T[]) => T
}

/** Pseudo-random numbers that are the same for the same seed (mulberry32). */
export function dice(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const one = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T
  return {
    next,
    one,
    chance: (share) => next() < share,
    upTo: (most) => Math.floor(next() * (most + 1)),
    oftenFirst: (from) => from[Math.floor(from.length * next() ** 2)] as never,
  }
}

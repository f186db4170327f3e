/** A set of profiles: one bit for each ordinal. Beyond its end is nobody. */
export type Bits = Uint32Array

/** With room up to this ordinal. */
export const emptyBits = (highest: number): Bits => new Uint32Array((highest >>> 5) + 1)
export const highestOf = (profiles: Bits): number => profiles.length * 32 - 1

export function fill(profiles: Bits, ordinals: Iterable<number>): Bits {
  for (const ordinal of ordinals) set(profiles, ordinal)
  return profiles
}

/** A copy, long enough for the highest ordinal. */
export function longer(profiles: Bits | undefined, highest: number): Bits {
  const copy = emptyBits(highest)
  if (profiles) copy.set(profiles)
  return copy
}

export function has(profiles: Bits, ordinal: number): boolean {
  return (at(profiles, ordinal >>> 5) & (1 << (ordinal & 31))) !== 0
}

export function set(profiles: Bits, ordinal: number): void {
  profiles[ordinal >>> 5] = at(profiles, ordinal >>> 5) | (1 << (ordinal & 31))
}

export function unset(profiles: Bits, ordinal: number): void {
  profiles[ordinal >>> 5] = at(profiles, ordinal >>> 5) & ~(1 << (ordinal & 31))
}

export function add(to: Bits, profiles: Bits): void {
  for (let word = 0; word < to.length; word += 1) to[word] = at(to, word) | at(profiles, word)
}

export function intersection(start: Bits, groups: readonly Bits[]): Bits {
  const left = start.slice()
  for (const group of groups) for (let word = 0; word < left.length; word += 1) left[word] = at(left, word) & at(group, word)
  return left
}

export function without(start: Bits, others: Bits): Bits {
  return Uint32Array.from(start, (word, position) => word & ~at(others, position))
}

export function countOf(profiles: Bits): number {
  return countBoth(profiles, profiles)
}

export function countBoth(one: Bits, other: Bits): number {
  let count = 0
  for (let word = 0; word < one.length; word += 1) count += ones(at(one, word) & at(other, word))
  return count
}

export function haveBoth(one: Bits, other: Bits): boolean {
  return one.some((word, position) => (word & at(other, position)) !== 0)
}

/** The last ones first. Calling back is several times as quick as a generator; `use` says whether to go on. */
export function eachLastFirst(profiles: Bits, use: (ordinal: number) => boolean): void {
  let goesOn = true
  for (let word = profiles.length - 1; word >= 0 && goesOn; word -= 1) goesOn = eachIn(at(profiles, word), word * 32, use)
}

function eachIn(bits: number, first: number, use: (ordinal: number) => boolean): boolean {
  let left = bits
  while (left !== 0) {
    const highest = 31 - Math.clz32(left)
    if (!use(first + highest)) return false
    left &= ~(1 << highest)
  }
  return true
}

/** The others way round, from this ordinal on. */
export function eachFirstFirst(profiles: Bits, from: number, use: (ordinal: number) => boolean): void {
  let goesOn = true
  for (let word = from >>> 5; word < profiles.length && goesOn; word += 1) {
    const below = word === from >>> 5 ? (1 << (from & 31)) - 1 : 0
    goesOn = eachUpwardsIn(at(profiles, word) & ~below, word * 32, use)
  }
}

function eachUpwardsIn(bits: number, first: number, use: (ordinal: number) => boolean): boolean {
  let left = bits
  while (left !== 0) {
    const lowest = left & -left
    if (!use(first + 31 - Math.clz32(lowest))) return false
    left ^= lowest
  }
  return true
}

export function ordinalsOf(profiles: Bits): number[] {
  const ordinals: number[] = []
  eachFirstFirst(profiles, 0, (ordinal) => ordinals.push(ordinal) > 0)
  return ordinals
}

const at = (profiles: Bits, word: number): number => profiles[word] ?? 0

/** How many of 32 bits are set (Hacker's Delight, 2nd edition, 5–1). */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

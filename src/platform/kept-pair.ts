/** Kept pages compare what they are made from by identity: of the same two the answer is the same object. */
export function keptPairs<A extends object, B extends object>(): (one: A, other: B) => { one: A; other: B } {
  const pairs = new WeakMap<A, WeakMap<B, { one: A; other: B }>>()
  return (one, other) => {
    const known = pairs.get(one) ?? new WeakMap<B, { one: A; other: B }>()
    pairs.set(one, known)
    const pair = known.get(other) ?? { one, other }
    known.set(other, pair)
    return pair
  }
}

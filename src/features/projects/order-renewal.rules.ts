/** Where a profile stands now: right behind another that has not changed; null in front of all. */
export type Placed = { ordinal: number; behind: number | null }

/**
 * An order in which some profiles have changed: they leave their old places and take those in `placed`, which names them in their order.
 * Null when one should stand behind a profile that the order does not know. What lies between is copied in one go.
 */
export function rearranged(order: Uint32Array, changed: readonly number[], placed: readonly Placed[]): Uint32Array | null {
  const leaving = new Set(changed.map((ordinal) => order.indexOf(ordinal)).filter((place) => place >= 0))
  const coming = Map.groupBy(placed, ({ behind }) => (behind === null ? 0 : order.indexOf(behind) + 1 || UNKNOWN))
  if (coming.has(UNKNOWN)) return null
  const renewed = new Uint32Array(order.length - leaving.size + placed.length)
  let length = 0
  const add = (ordinals: ArrayLike<number>) => {
    renewed.set(ordinals, length)
    length += ordinals.length
  }
  let copied = 0
  for (const place of [...new Set([...leaving, ...coming.keys()])].sort((one, other) => one - other)) {
    add(order.subarray(copied, place))
    add((coming.get(place) ?? []).map(({ ordinal }) => ordinal))
    copied = leaving.has(place) ? place + 1 : place
  }
  add(order.subarray(copied))
  return renewed
}

const UNKNOWN = -1

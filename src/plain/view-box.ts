/** A part of a picture, in its own units. */
export type Box = { x: number; y: number; width: number; height: number }

/** How far one can go in, as a share of the whole. */
const CLOSEST = 12

/** Around a point (shares of what is seen, 0 to 1) that stays where it is; never outside the whole. */
export function zoomed(seen: Box, whole: Box, { factor, at }: { factor: number; at: { x: number; y: number } }): Box {
  const width = Math.min(whole.width, Math.max(whole.width / CLOSEST, seen.width / factor))
  const height = (width * whole.height) / whole.width
  const x = seen.x + (seen.width - width) * at.x
  const y = seen.y + (seen.height - height) * at.y
  return within({ x, y, width, height }, whole)
}

/** By shares of what is seen. */
export function moved(seen: Box, whole: Box, by: { x: number; y: number }): Box {
  return within({ ...seen, x: seen.x + by.x * seen.width, y: seen.y + by.y * seen.height }, whole)
}

/** As little as it takes to have all of a part in sight, or its middle where it is larger. */
export function withPart(seen: Box, whole: Box, part: Box): Box {
  const x = along({ from: seen.x, size: seen.width }, { from: part.x, size: part.width })
  const y = along({ from: seen.y, size: seen.height }, { from: part.y, size: part.height })
  return within({ ...seen, x, y }, whole)
}

type Stretch = { from: number; size: number }

function along(seen: Stretch, part: Stretch): number {
  if (part.size > seen.size) return part.from + (part.size - seen.size) / 2
  return Math.max(Math.min(seen.from, part.from), part.from + part.size - seen.size)
}

function within(seen: Box, whole: Box): Box {
  const x = Math.max(whole.x, Math.min(seen.x, whole.x + whole.width - seen.width))
  const y = Math.max(whole.y, Math.min(seen.y, whole.y + whole.height - seen.height))
  return { ...seen, x, y }
}

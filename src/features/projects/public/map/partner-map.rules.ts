import type { Box } from '../../../../plain/view-box.ts'

/** Of a picture of 1000: neighbours would fill it, and nobody would see where in the state they are. */
const LEAST = 260
const MARGIN = 0.15

/** A square around all of these, with some room, and never so near that one is lost. */
export function boxAround(boxes: Box[]): Box {
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  const right = Math.max(...boxes.map(({ x, width }) => x + width))
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height))
  const size = Math.max(LEAST, Math.max(right - left, bottom - top) * (1 + 2 * MARGIN))
  return { x: (left + right - size) / 2, y: (top + bottom - size) / 2, width: size, height: size }
}

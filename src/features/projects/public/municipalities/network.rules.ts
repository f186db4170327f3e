import type { Place } from '../../../../places/index.ts'

/** With how many common projects. */
export type Partner = { place: Place; count: number }

export type NetworkNode = Partner & {
  x: number
  y: number
  lineWidth: number
  label: { x: number; y: number; anchor: 'start' | 'middle' | 'end' }
}

export const NETWORK = { width: 940, height: 560, x: 470, y: 280 }
/** More would hide one another; the table has all. */
export const MOST_NODES = 12
const [RADIUS_X, RADIUS_Y] = [225, 200]
const LINE = { thinnest: 2, thickest: 14 }
/** From the middle of a node to its words. */
const LABEL_GAP = 22

/** Around the middle from the top, clockwise; the line is the thicker the more there is in common. */
export function networkNodes(partners: Partner[]): NetworkNode[] {
  const shown = partners.slice(0, MOST_NODES)
  const most = Math.max(1, ...shown.map(({ count }) => count))
  return shown.map((partner, index) => {
    const angle = (index / shown.length) * 2 * Math.PI - Math.PI / 2
    const [across, down] = [Math.cos(angle), Math.sin(angle)]
    const [x, y] = [Math.round(NETWORK.x + RADIUS_X * across), Math.round(NETWORK.y + RADIUS_Y * down)]
    const lineWidth = LINE.thinnest + ((LINE.thickest - LINE.thinnest) * (partner.count - 1)) / Math.max(1, most - 1)
    return { ...partner, x, y, lineWidth: Math.round(lineWidth * 10) / 10, label: labelAt({ x, y }, across, down) }
  })
}

/** Outside the circle, so that no words lie on a line. */
function labelAt({ x, y }: { x: number; y: number }, across: number, down: number): NetworkNode['label'] {
  if (Math.abs(across) < 0.2) return { x, y: y + Math.sign(down) * (LABEL_GAP + 6) + 6, anchor: 'middle' }
  return across > 0 ? { x: x + LABEL_GAP, y: y + 6, anchor: 'start' } : { x: x - LABEL_GAP, y: y + 6, anchor: 'end' }
}

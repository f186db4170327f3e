import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Box } from '../plain/view-box.ts'

/** A shape on the map of the state: `path` for SVG, in the units of `outlines.viewBox`. */
export type Outline = { placeId: string; path: string }
export type OutlineKind = 'municipalities' | 'counties' | 'districts'

type Geometry = { id: string; type: 'Polygon'; arcs: number[][] } | { id: string; type: 'MultiPolygon'; arcs: number[][][] }
type Topology = {
  arcs: [number, number][][]
  transform: { scale: [number, number]; translate: [number, number] }
  objects: Record<OutlineKind, { geometries: Geometry[] }>
}
type Point = readonly [number, number]

const FILE = fileURLToPath(new URL('../../data/geometry/nrw.topo.json', import.meta.url))
/** Equirectangular around the middle of the state: within it, distances are off by less than 1.5 %. */
const MIDDLE_LATITUDE = 51.4
const [WEST, NORTH, EAST, SOUTH] = [5.86, 52.54, 9.47, 50.31]
const WIDTH = 1000
const SCALE = WIDTH / (EAST - WEST)
const STRETCH = 1 / Math.cos((MIDDLE_LATITUDE * Math.PI) / 180)
const HEIGHT = Math.round((NORTH - SOUTH) * SCALE * STRETCH)

export const OUTLINES_VIEW_BOX = `0 0 ${WIDTH} ${HEIGHT}`

/** Of the box around the largest part of a shape: good enough to set a mark. */
export function middleOf(path: string): [number, number] {
  const largest = path.split('Z').reduce((one, other) => (other.length > one.length ? other : one), '')
  const { x, y, width, height } = boxOf(largest)
  return [Math.round(x + width / 2), Math.round(y + height / 2)]
}

/** The box around a shape. */
export function boxOf(path: string): Box {
  const points = pointsIn(path)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

const known = new Map<string, Outline[]>()

/**
 * All places of a kind. `grain` is the least distance of two points in units of the view box: lines that two places share are
 * thinned once, so neighbours still meet. A grain below 1 is for parts of the map: it keeps tenths of a unit.
 */
export function outlines(kind: OutlineKind, grain: number): Outline[] {
  const key = `${kind} ${grain}`
  const kept = known.get(key) ?? draw(kind, grain)
  known.set(key, kept)
  return kept
}

function draw(kind: OutlineKind, grain: number): Outline[] {
  const topology = JSON.parse(readFileSync(FILE, 'utf8')) as Topology
  const arcs = topology.arcs.map((arc) => thinned(projected(arc, topology.transform), grain))
  return topology.objects[kind].geometries.map((geometry) => {
    const rings = geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat()
    const path = rings
      .map((ring) =>
        pathOf(
          ring.flatMap((index) => pointsOf(arcs, index)),
          grain < 1 ? 10 : 1,
        ),
      )
      .join('')
    return { placeId: kind === 'districts' ? `rb-${geometry.id}` : geometry.id, path }
  })
}

/** TopoJSON keeps differences of whole numbers. */
function projected(arc: [number, number][], { scale, translate }: Topology['transform']): Point[] {
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => {
    x += dx
    y += dy
    const [lon, lat] = [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    return [(lon - WEST) * SCALE, (NORTH - lat) * SCALE * STRETCH]
  })
}

function thinned(points: Point[], grain: number): Point[] {
  let last: Point | undefined
  return points.filter((point, index) => {
    const isEnd = index === 0 || index === points.length - 1
    const isFar = !last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= grain
    if (isEnd || isFar) last = point
    return isEnd || isFar
  })
}

/** A negative number means the arc -1 - number, backwards. */
function pointsOf(arcs: Point[][], index: number): Point[] {
  return index < 0 ? [...(arcs[~index] ?? [])].reverse() : (arcs[index] ?? [])
}

/** Steps from point to point, in whole numbers or tenths: as sent they weigh less than half of what the points would. */
function pathOf(points: Point[], parts: 1 | 10): string {
  const rounded = points.map(([x, y]) => [Math.round(x * parts), Math.round(y * parts)] as const)
  const [start = [0, 0] as const] = rounded
  let last = start
  const steps = rounded.slice(1).flatMap((point) => {
    const step = [point[0] - last[0], point[1] - last[1]] as const
    last = point
    return step[0] === 0 && step[1] === 0 ? [] : [step.map((each) => each / parts).join(' ')]
  })
  return `M${start.map((each) => each / parts).join(' ')}l${steps.join(' ')}Z`
}

/** The points of such a path. */
export function pointsIn(path: string): Point[] {
  return path.split('Z').flatMap((ring) => {
    const [start, ...steps] = pairsIn(ring)
    if (!start) return []
    let [x, y] = start
    const further = steps.map(([dx, dy]): Point => {
      x += dx
      y += dy
      return [x, y]
    })
    return [start, ...further]
  })
}

function pairsIn(text: string): Point[] {
  const numbers = [...text.matchAll(/-?[\d.]+/g)].map(Number)
  return numbers.flatMap((x, index): Point[] => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : []))
}

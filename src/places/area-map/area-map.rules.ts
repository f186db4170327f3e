import type { Place } from '../place.ts'

export const LEVELS = ['kreise', 'kommunen'] as const
export type Level = (typeof LEVELS)[number]

/** What only the map asks: which areas it shows, and of which county alone. */
export type MapQuestion = { ebene: Level; ausschnitt: Place | null }

/** A county, a kreisfreie Stadt, or a municipality: what is shaded by its number of what is counted. */
export type Area = { place: Place; count: number }

/** How much of what was found is in these places; a thing that is in several of them counts once. */
type CountPlaces = (places: Place[]) => number

/** In the order of their names. */
export function areasOf({ ebene, ausschnitt }: MapQuestion, places: Place[], count: CountPlaces): Area[] {
  const municipalities = places.filter(({ kind }) => kind === 'municipality')
  const alone = (place: Place): Area => ({ place, count: count([place]) })
  if (ausschnitt) return municipalities.filter(({ countyId }) => countyId === ausschnitt.id).map(alone)
  if (ebene === 'kommunen') return municipalities.map(alone)
  const membersOf = (county: Place) => municipalities.filter(({ countyId }) => countyId === county.id)
  return places
    .filter(({ kind, countyId }) => kind === 'county' || (kind === 'municipality' && countyId === null))
    .map((place) => ({ place, count: count([place, ...membersOf(place)]) }))
}

/** Kreisfreie Städte have a shape among the counties, by the first five digits. */
export function shapeIdOf(place: Place, ebene: Level): string {
  return ebene === 'kreise' ? place.id.slice(0, 5) : place.id
}

export type NumberClass = { from: number; to: number }

const MOST_CLASSES = 4

/** Each class reaches as many times further as the one before: most areas have few, some very many. */
export function classesOf(counts: number[]): NumberClass[] {
  const most = Math.max(0, ...counts)
  const ends = Array.from({ length: MOST_CLASSES }, (_, index) => Math.round(most ** ((index + 1) / MOST_CLASSES)))
  const different = [...new Set(ends)].filter((end) => end > 0)
  return different.map((to, index) => ({ from: (different[index - 1] ?? 0) + 1, to }))
}

/** 0 for none, else the number of its class from 1. */
export function classOf(classes: NumberClass[], count: number): number {
  return classes.findIndex(({ from, to }) => from <= count && count <= to) + 1
}

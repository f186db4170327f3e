import type { Place } from '../place.ts'
import { LEVELS, type MapQuestion } from './area-map.rules.ts'

/** As with every filter, what makes no sense asks for nothing. */
export function readMapQuestion(value: (name: string) => string | undefined, places: Place[]): MapQuestion {
  const ebene = LEVELS.find((level) => level === value('ebene')) ?? 'kreise'
  const county = places.find(({ kind, id }) => kind === 'county' && id === value('ausschnitt'))
  return county ? { ebene: 'kommunen', ausschnitt: county } : { ebene, ausschnitt: null }
}

/** Left out is what is usual. */
export function writtenMapQuestion({ ebene, ausschnitt }: MapQuestion): Record<string, string | undefined> {
  if (ausschnitt) return { ausschnitt: ausschnitt.id }
  return { ebene: ebene === 'kreise' ? undefined : ebene }
}

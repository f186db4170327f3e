import type { CsvCell } from '../../../../plain/csv.ts'
import type { Facet } from '../../facets.rules.ts'

/** `value` is null for what belongs to none: 'ohne Angabe'. */
export type Bar = { label: string; count: number; value: string | null }
export type Plot = {
  id: 'thema' | 'jahr' | 'rechtsform' | 'bezirk'
  title: string
  head: string
  facet: Facet | null
  bars: Bar[]
}

type Count = (facets: readonly string[]) => number
type Groups = { facet: string; labels: Map<string, string>; total: number; count: Count }

/** In the order of the labels, without those that have none; what has no value of this facet comes last. */
export function barsOf({ facet, labels, total, count }: Groups): Bar[] {
  const bars = [...labels].map(([value, label]) => ({ value, label, count: count([`${facet}:${value}`]) }))
  const without = total - count([...labels.keys()].map((value) => `${facet}:${value}`))
  const present = bars.filter((bar) => bar.count > 0)
  return without > 0 ? [...present, { value: null, label: 'Ohne Angabe', count: without }] : present
}

/** The most frequent first, what has no value last. */
export function mostFirst(bars: Bar[]): Bar[] {
  const known = bars.filter(({ value }) => value !== null)
  return [...known.sort((one, other) => other.count - one.count), ...bars.filter(({ value }) => value === null)]
}

/** Every year from the first to the last, those without a project too: a gap is a finding. */
export function yearBars(groups: Omit<Groups, 'facet' | 'labels'>, [from, until]: [number, number]): Bar[] {
  const labels = new Map(Array.from({ length: until - from + 1 }, (_, index) => [String(from + index), String(from + index)]))
  const bars = [...labels].map(([value, label]) => ({ value, label, count: groups.count([`jahr:${value}`]) }))
  const first = bars.findIndex(({ count }) => count > 0)
  const last = bars.findLastIndex(({ count }) => count > 0)
  const without = groups.total - groups.count([...labels.keys()].map((value) => `jahr:${value}`))
  const years = first < 0 ? [] : bars.slice(first, last + 1)
  return without > 0 ? [...years, { value: null, label: 'Ohne Angabe', count: without }] : years
}

/** One table for all plots, as spreadsheets read it best. */
export function csvRows(plots: Plot[]): CsvCell[][] {
  return [
    ['Auswertung', 'Gruppe', 'Projekte'],
    ...plots.flatMap(({ title, bars }) => bars.map(({ label, count }): CsvCell[] => [title, label, count])),
  ]
}

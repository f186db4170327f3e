import { isoDate } from '../../../../plain/german-date.ts'

export type Bar = { label: string; count: number; id: string | null }

/** In the order of `groups`; what belongs to none of them comes last, if there is any. */
export function countBy<T>(items: T[], groups: { id: string; label: string }[], groupOf: (item: T) => string | null): Bar[] {
  const counted = groups.map(({ id, label }) => ({ id, label, count: items.filter((item) => groupOf(item) === id).length }))
  const others = items.length - counted.reduce((sum, bar) => sum + bar.count, 0)
  return others > 0 ? [...counted, { id: null, label: 'Ohne Angabe', count: others }] : counted
}

export type DayCount = { day: string; arrived: number; total: number }

/** One row per calendar day in Berlin from the first to the last, days without entries included. */
export function perDay(instants: Date[], from: Date, until: Date): DayCount[] {
  const days = instants.map(isoDate)
  const rows: DayCount[] = []
  let total = 0
  for (let at = Date.parse(isoDate(from)); at <= Date.parse(isoDate(until)); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    const arrived = days.filter((each) => each === day).length
    total += arrived
    rows.push({ day, arrived, total })
  }
  return rows
}

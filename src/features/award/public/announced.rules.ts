import { isoDate } from '../../../plain/german-date.ts'
import { type Edition, visibleAt } from '../edition.rules.ts'

/** All announced editions as far as they are visible now, the newest first. */
export function announcedEditions(editions: Edition[], now: Date): Edition[] {
  return editions.map((edition) => visibleAt(edition, now)).filter((edition) => edition !== null)
}

/** Two moments with the same answer show the same public pages: it changes at every instant of the editions and every midnight. */
export function publicMoment(editions: Edition[], now: Date): string {
  const at = now.getTime()
  const known = lastSpans.get(editions)
  if (known && at >= known.from && at < known.until) return known.moment
  const span = spanOf(editions, now)
  lastSpans.set(editions, span)
  return span.moment
}

type Span = { from: number; until: number; moment: string }
const lastSpans = new WeakMap<Edition[], Span>()
const HOUR_MS = 3_600_000

/** Midnight in Berlin is always a full hour in UTC, so within one such hour only an instant can change anything. */
function spanOf(editions: Edition[], now: Date): Span {
  const instants = sortedInstants.get(editions) ?? rememberInstants(editions)
  const at = now.getTime()
  const found = instants.findIndex((instant) => instant > at)
  const next = found === -1 ? instants.length : found
  const hour = Math.floor(at / HOUR_MS) * HOUR_MS
  return {
    from: Math.max(hour, instants[next - 1] ?? hour),
    until: Math.min(hour + HOUR_MS, instants[next] ?? Number.POSITIVE_INFINITY),
    moment: `${isoDate(now)} ${next}`,
  }
}

/** Editions never change (see Edition), and every public page asks for this: collected once. */
const sortedInstants = new WeakMap<Edition[], number[]>()

function rememberInstants(editions: Edition[]): number[] {
  const instants = new Set(editions.flatMap(instantsOf).map((instant) => instant.getTime()))
  const sorted = [...instants].sort((a, b) => a - b)
  sortedInstants.set(editions, sorted)
  return sorted
}

function instantsOf(edition: Edition): Date[] {
  const texts = [...edition.categories, ...edition.criteria, ...edition.conditions, ...edition.questions]
  const appearing = [...texts, ...edition.dates, ...edition.results]
  return [
    ...Object.values(edition.phases),
    ...appearing.map((item) => item.visibleFrom),
    ...edition.dates.flatMap((date) => [date.startsAt, date.endsAt]),
  ]
}

/** When the first of these becomes visible; null when they are or nothing is prepared. */
export function appearsAt(items: { visibleFrom: Date }[], now: Date): Date | null {
  const first = items.map((item) => item.visibleFrom).sort((a, b) => a.getTime() - b.getTime())[0]
  return first && now < first ? first : null
}

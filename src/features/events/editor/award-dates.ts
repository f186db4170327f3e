import type { Db } from '../../../platform/db.ts'
import { listAwardDateEvents } from '../award-dates.queries.ts'

/** The prize is a stranger: site/ tells its dates. */
export type AwardDateSource = (db: Db) => Promise<{ awardDate: string; title: string; startsAt: Date }[]>

export type AwardDateChoice = Awaited<ReturnType<AwardDateSource>>[number] & {
  /** Other events that are published as this date: the prize's pages would lead to each. */
  claimedBy: string[]
}

export async function listAwardDates(db: Db, source: AwardDateSource, eventId?: string): Promise<AwardDateChoice[]> {
  const [dates, events] = [await source(db), await listAwardDateEvents(db)]
  const others = events.filter((other) => other.eventId !== eventId && !other.isCancelled)
  return dates.map((date) => ({
    ...date,
    claimedBy: others.filter(({ awardDate }) => awardDate === date.awardDate).map(({ title }) => title),
  }))
}

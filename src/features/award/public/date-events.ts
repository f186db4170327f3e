import type { Db } from '../../../platform/db.ts'
import type { KeptFrom } from '../../../platform/kept-pages.ts'
import { keptPairs } from '../../../platform/kept-pair.ts'
import type { Edition } from '../edition.rules.ts'
import { publicEditions } from './public-editions.queries.ts'

/** To what the portal invites on a date of the prize. */
export type DateEvent = {
  /** Addresses of the edition and of its date: '2025-2026/sprechstunde'. */
  awardDate: string
  href: string
  title: string
  visibleFrom: Date
  isCancelled: boolean
}

/** The prize knows no events: site/ tells them. The same list as long as nothing has changed. */
export type DateEventSource = (db: Db) => Promise<DateEvent[]>

/** What the public pages of the prize are made from, so that a kept page follows the events too. */
export function keptWithEvents(dateEvents: DateEventSource) {
  const pairOf = keptPairs<Edition[], DateEvent[]>()
  return {
    source: async (deps) => pairOf(await publicEditions.source(deps), await dateEvents(deps.db)),
    moment: ({ one, other }: ReturnType<typeof pairOf>, now) =>
      `${publicEditions.moment(one, now)} ${visibleEvents(other, now).length}`,
  } satisfies KeptFrom
}

export function visibleEvents(events: DateEvent[], now: Date): DateEvent[] {
  return events.filter(({ visibleFrom }) => visibleFrom <= now)
}

import type { DateEventSource } from '../features/award/index.ts'
import { listAwardDateEvents } from '../features/events/index.ts'
import { paths } from '../paths.ts'
import { cached } from '../platform/cached.ts'

/** Events that are dates of the prize: each of the two features knows its own half. */
export const dateEvents: DateEventSource = cached('site_home', async (db) =>
  (await listAwardDateEvents(db)).map(({ eventId, ...event }) => ({ ...event, href: paths.events.event.to({ eventId }) })),
)

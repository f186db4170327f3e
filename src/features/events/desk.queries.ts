import { isoDate } from '../../plain/german-date.ts'
import { paths } from '../../paths.ts'
import type { ListDated, ListWaiting } from '../../platform/desk.ts'

export const listEventsWaiting: ListWaiting = async (db, now) => {
  const rows = await db
    .selectFrom('events_published')
    .where('visible_from', '>', now)
    .select(['event_id', 'title', 'published_at', 'visible_from'])
    .orderBy('visible_from')
    .orderBy('event_id')
    .execute()
  return rows.map(({ event_id: eventId, title, published_at: since, visible_from: visibleFrom }) => ({
    title: `Veranstaltung: ${title}`,
    href: paths.events.editor.event.to({ eventId }),
    since,
    dueOn: isoDate(visibleFrom),
  }))
}

/** What was cancelled does not take place. */
export const listEventDates: ListDated = async (db, { from, until }) => {
  const rows = await db
    .selectFrom('events_published as published')
    .leftJoin('events_cancellations as cancellation', 'cancellation.event_id', 'published.event_id')
    .where('cancellation.event_id', 'is', null)
    .where('published.starts_at', '>=', from)
    .where('published.starts_at', '<', until)
    .select(['published.event_id as eventId', 'published.title', 'published.starts_at as at'])
    .execute()
  return rows.map(({ eventId, title, at }) => ({
    kind: 'Veranstaltung',
    title,
    href: paths.events.editor.event.to({ eventId }),
    at,
  }))
}

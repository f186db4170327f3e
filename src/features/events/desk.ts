import { isoDate } from '../../plain/german-date.ts'
import { paths } from '../../paths.ts'
import type { ListDated, ListWaiting } from '../../platform/desk.ts'
import { listPlannedEvents, listStartsBetween } from './desk.queries.ts'

export const listEventsWaiting: ListWaiting = async (db, now) =>
  (await listPlannedEvents(db, now)).map(({ eventId, title, publishedAt, visibleFrom }) => ({
    title: `Veranstaltung: ${title}`,
    href: paths.events.editor.event.to({ eventId }),
    since: publishedAt,
    dueOn: isoDate(visibleFrom),
  }))

export const listEventDates: ListDated = async (db, span) =>
  (await listStartsBetween(db, span)).map(({ eventId, title, at }) => ({
    kind: 'Veranstaltung',
    title,
    href: paths.events.editor.event.to({ eventId }),
    at,
  }))

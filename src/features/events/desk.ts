import { isoDate } from '../../plain/german-date.ts'
import { paths } from '../../paths.ts'
import type { ListDated, ListWaiting } from '../../platform/desk.ts'
import { listPlannedEvents, listStartsBetween } from './desk.queries.ts'
import { listEventDrafts, listEventsWithoutAttendance, listHoursWithQuestions } from './event-work.queries.ts'

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

export const listEventDraftsWaiting: ListWaiting = async (db, now) =>
  (await listEventDrafts(db, now)).map(({ eventId, title, since }) => ({
    title: title || 'ohne Titel',
    href: paths.events.editor.event.to({ eventId }),
    since,
  }))

export const listHourQuestionsWaiting: ListWaiting = async (db) =>
  (await listHoursWithQuestions(db)).map(({ eventId, title, since, count }) => ({
    title: `${title} (${count === 1 ? '1 Frage' : `${count} Fragen`})`,
    href: paths.events.editor.hour.to({ eventId }),
    since,
  }))

export const listAttendanceWaiting: ListWaiting = async (db, now) =>
  (await listEventsWithoutAttendance(db, now)).map(({ eventId, title, since, count }) => ({
    title: `${title} (${count === 1 ? '1 Anmeldung' : `${count} Anmeldungen`})`,
    href: paths.events.editor.participants.to({ eventId }),
    since,
  }))

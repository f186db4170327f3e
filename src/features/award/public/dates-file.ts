import ical, { ICalCalendarMethod } from 'ical-generator'
import { paths } from '../../../paths.ts'
import { isoDate } from '../../../plain/german-date.ts'
import type { Edition, EditionDate } from '../edition.rules.ts'
import { isWholeDay, whenText } from './date-text.ts'

/** The edition's dates as iCalendar (RFC 5545): times in UTC, whole days as dates. The same edition gives the same bytes. */
export function datesFile(edition: Edition, baseUrl: string): string {
  const calendar = ical({
    name: edition.title,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Interkommunal', product: 'Landespreis', language: 'DE' },
  })
  for (const date of edition.dates) calendar.createEvent(eventOf(date, edition, baseUrl))
  return calendar.toString()
}

function eventOf(date: EditionDate, edition: Edition, baseUrl: string) {
  return {
    // Stable, so that a calendar updates the entry instead of adding a second one; not derived from the host, which may move.
    id: `landespreis-${edition.slug}-${date.slug}@interkommunal`,
    stamp: date.visibleFrom,
    summary: `${date.title} – ${edition.title}`,
    description: `${whenText(date, edition)}\n${date.text}`,
    location: date.place,
    url: `${baseUrl}${paths.award.dates.to()}#${date.slug}`,
    ...span(date),
  }
}

function span(date: EditionDate) {
  if (!isWholeDay(date)) return { start: date.startsAt, end: date.endsAt }
  return { start: calendarDay(date.startsAt), end: calendarDay(date.endsAt), allDay: true }
}

/** The library writes the UTC day of an instant without a zone; this instant has the day that it is in Berlin. */
function calendarDay(at: Date): Date {
  return new Date(`${isoDate(at)}T00:00:00Z`)
}

import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { brand } from '../../../brand.ts'
import { entryOf, PRODUCT, type CalendarEvent } from '../calendar-file.ts'

export type Invited = { name: string; email: string; organiser: string; at: Date }

/** To one person who has a place: enters or moves it in the calendar, or takes it out (RFC 5546, 3.2.2 and 3.2.5). */
export function personalCalendar(
  event: CalendarEvent,
  { name, email, organiser, at }: Invited,
  { method, baseUrl }: { method: 'REQUEST' | 'CANCEL'; baseUrl: string },
): string {
  const isCancel = method === 'CANCEL'
  const calendar = ical({ method: isCancel ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST, prodId: PRODUCT })
  calendar.createEvent({
    ...entryOf(event, baseUrl),
    // With the same sequence the later stamp counts (RFC 5546, 2.1.5).
    stamp: at,
    status: isCancel ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: brand.name, email: organiser },
    attendees: [{ name, email, rsvp: false, status: isCancel ? ICalAttendeeStatus.DECLINED : ICalAttendeeStatus.ACCEPTED }],
  })
  return calendar.toString()
}

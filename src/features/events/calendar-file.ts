import ical, { ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator'
import { brand } from '../../brand.ts'
import { paths } from '../../paths.ts'
import type { EventForm } from './event-content.rules.ts'

/** What stands in a calendar. */
export type CalendarEvent = {
  id: string
  /** Whose page it leads to, where that is another event's: a slot has none of its own. */
  pageOf?: string
  sequence: number
  title: string
  summary: string
  form: EventForm
  place: string
  startsAt: Date
  endsAt: Date
  changedAt: Date
  cancelledAt: Date | null
}

/** Events for who subscribes or looks (RFC 5545): times in UTC. The same events give the same bytes. */
export function publishedCalendar(events: CalendarEvent[], baseUrl: string): string {
  const calendar = ical({ name: `${brand.name}: Veranstaltungen`, method: ICalCalendarMethod.PUBLISH, prodId: PRODUCT })
  for (const event of events) calendar.createEvent(entryOf(event, baseUrl))
  return calendar.toString()
}

export const PRODUCT = { company: 'Interkommunal', product: 'Veranstaltungen', language: 'DE' }

export function entryOf(event: CalendarEvent, baseUrl: string): ICalEventData {
  return {
    // Stable, so that a calendar updates the entry instead of adding a second one; not derived from the host, which may move.
    id: `veranstaltung-${event.id}@interkommunal`,
    sequence: event.sequence,
    stamp: event.changedAt,
    start: event.startsAt,
    end: event.endsAt,
    summary: event.title,
    description: event.summary,
    location: event.form === 'online' ? event.place || 'online' : event.place,
    url: baseUrl + paths.events.event.to({ eventId: event.pageOf ?? event.id }),
    status: event.cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
}

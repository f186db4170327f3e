import { paths } from '../../../paths.ts'
import { clockTime, isoDate } from '../../../plain/german-date.ts'
import { germanDay } from '../../../plain/german-day.ts'
import type { Page } from '../../../platform/page.ts'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import type { PublicEvent } from '../public-events.queries.ts'
import { monthsAway, weeksOf } from './month.rules.ts'

const DAYS = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag']

export function monthPage({ month, today, events }: { month: string; today: string; events: PublicEvent[] }): Page {
  const { list, month: address } = paths.events
  return {
    title: `Veranstaltungen im ${monthName(month)}`,
    crumb: monthName(month),
    trail: [
      { label: 'Startseite', href: paths.home.to() },
      { label: 'Veranstaltungen', href: list.to() },
    ],
    wide: true,
    body: (
      <>
        <Actions>
          <ButtonLink
            href={address.to({ monat: monthsAway(month, -1) })}
            label={monthName(monthsAway(month, -1))}
            tone="secondary"
          />
          <ButtonLink
            href={address.to({ monat: monthsAway(month, 1) })}
            label={monthName(monthsAway(month, 1))}
            tone="secondary"
          />
          <ButtonLink href={list.to()} label="Als Liste" tone="tertiary" />
        </Actions>
        <Month month={month} today={today} events={events} />
        {events.length === 0 ? <p class="kern-body">In diesem Monat steht kein Termin.</p> : null}
      </>
    ),
  }
}

/** '2025-12' → 'Dezember 2025' */
function monthName(month: string): string {
  return germanDay(`${month}-01`).replace(/^\d+\. /, '')
}

function Month({ month, today, events }: { month: string; today: string; events: PublicEvent[] }) {
  return (
    <section class="kern-table-responsive ik-table" aria-label={`Kalender ${monthName(month)}`} tabIndex={0}>
      <table class="kern-table events-month">
        <caption class="ik-visually-hidden">Kalender {monthName(month)}</caption>
        <thead class="kern-table__head">
          <tr class="kern-table__row">
            {DAYS.map((day) => (
              <th key={day} class="kern-table__header" scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="kern-table__body">
          {weeksOf(month).map((week, index) => (
            <tr key={index} class="kern-table__row">
              {week.map((day, column) => (
                <Day
                  key={column}
                  day={day}
                  isToday={day === today}
                  events={day ? events.filter((event) => isOn(event, day)) : []}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function isOn({ startsAt, endsAt }: PublicEvent, day: string): boolean {
  return isoDate(startsAt) <= day && day <= isoDate(new Date(endsAt.getTime() - 1))
}

function Day({ day, isToday, events }: { day: string | null; isToday: boolean; events: PublicEvent[] }) {
  if (day === null) return <td class="kern-table__cell events-month__other" />
  return (
    <td class="kern-table__cell events-month__day">
      <span class="events-month__number">
        {Number(day.slice(8))}
        <span class="ik-visually-hidden">. {germanDay(day).replace(/^\d+\. /, '')}</span>
        {isToday ? ' (heute)' : null}
      </span>
      {events.length > 0 ? (
        <ul class="events-month__events">
          {events.map((event) => (
            <li key={event.id}>
              <a class="kern-link" href={paths.events.event.to({ eventId: event.id })}>
                {clockTime(event.startsAt)} {event.title}
              </a>
              {event.cancelledAt ? ' (abgesagt)' : null}
            </li>
          ))}
        </ul>
      ) : null}
    </td>
  )
}

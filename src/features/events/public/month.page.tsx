import { paths } from '../../../paths.ts'
import { clockTime, isoDate } from '../../../plain/german-date.ts'
import { germanDay } from '../../../plain/german-day.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import type { PublicEvent } from '../public-events.queries.ts'
import { FilterFields } from './filter.page.tsx'
import { filterQuery, type EventFilter } from './filter.rules.ts'
import { monthsAway, weeksOf } from './month.rules.ts'

const { list, month: address } = paths.events

const DAYS = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag']

type MonthView = { month: string; today: string; events: PublicEvent[]; filter: EventFilter }

export function monthPage(view: MonthView): Page {
  const { month, events, filter } = view
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
        <Narrowing month={month} filter={filter} />
        <Ways {...view} />
        <Month {...view} />
        {events.length === 0 ? (
          <p class="kern-body">
            {isNarrowed(filter) ? 'Zu dieser Auswahl steht in diesem Monat kein Termin.' : 'In diesem Monat steht kein Termin.'}
          </p>
        ) : null}
      </>
    ),
  }
}

const isNarrowed = ({ series, form }: EventFilter) => series !== null || form !== null

function Narrowing({ month, filter }: Pick<MonthView, 'month' | 'filter'>) {
  return (
    <search>
      <Form action={address.to()} method="get" label="Kalender eingrenzen">
        <Hidden name="monat" value={month} />
        <FilterFields filter={filter} />
        <Actions>
          <SubmitButton label="Eingrenzen" />
          {isNarrowed(filter) ? (
            <ButtonLink href={address.to({ monat: month })} label="Auswahl aufheben" tone="tertiary" />
          ) : null}
        </Actions>
      </Form>
    </search>
  )
}

/** To other months, with what was chosen. */
function Ways({ month, filter }: MonthView) {
  const chosen = filterQuery(filter)
  return (
    <Actions>
      {[-1, 1].map((by) => {
        const other = monthsAway(month, by)
        return <ButtonLink key={by} href={address.to({ monat: other, ...chosen })} label={monthName(other)} tone="secondary" />
      })}
      <ButtonLink href={`${address.to(chosen)}#heute`} label="Heute" tone="secondary" />
      <ButtonLink href={list.to(chosen)} label="Als Liste" tone="tertiary" />
    </Actions>
  )
}

/** '2025-12' → 'Dezember 2025' */
function monthName(month: string): string {
  return germanDay(`${month}-01`).replace(/^\d+\. /, '')
}

function Month({ month, today, events }: MonthView) {
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

/** '10:00' on the day on which it begins, 'bis 12:00' on its last one, nothing in between. */
function timeOn({ startsAt, endsAt }: PublicEvent, day: string): string {
  if (isoDate(startsAt) === day) return clockTime(startsAt)
  return isoDate(endsAt) === day ? `bis ${clockTime(endsAt)}` : ''
}

function Day({ day, isToday, events }: { day: string | null; isToday: boolean; events: PublicEvent[] }) {
  if (day === null) return <td class="kern-table__cell events-month__other" />
  return (
    <td class="kern-table__cell events-month__day" id={isToday ? 'heute' : undefined}>
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
                {timeOn(event, day)} {event.title}
              </a>
              {event.cancelledAt ? ' (abgesagt)' : null}
            </li>
          ))}
        </ul>
      ) : null}
    </td>
  )
}

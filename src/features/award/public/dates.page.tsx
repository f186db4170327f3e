import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { isoDate } from '../../../plain/german-date.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ButtonLink } from '../../../ui/form.tsx'
import type { Edition, EditionDate } from '../edition.rules.ts'
import { DateEventLinks } from './date-event-links.tsx'
import type { DateEvent } from './date-events.ts'
import { whenText } from './date-text.ts'
import { NotYet } from './not-yet.tsx'
import { AWARD_TRAIL, type PublicView } from './public-view.ts'

export function datesPage({ edition, events, now }: PublicView): Page {
  const ahead = edition.dates.filter((date) => now < date.endsAt)
  const over = edition.dates.filter((date) => now >= date.endsAt)
  return {
    title: 'Termine',
    trail: AWARD_TRAIL,
    body:
      edition.dates.length === 0 ? (
        <NotYet what="Termine" at={null} />
      ) : (
        <>
          <p class="ik-lead">{edition.title}. Alle Zeiten gelten in Deutschland.</p>
          {ahead.length > 0 ? <h2 class="kern-heading-large">Kommende Termine</h2> : null}
          {ahead.length > 0 ? (
            <DateList dates={ahead} edition={edition} events={events} now={now} />
          ) : (
            <p>Alle Termine dieser Ausgabe sind vorbei.</p>
          )}
          <p>
            <ButtonLink href={paths.award.datesFile.to()} label="Termine in den Kalender übernehmen (.ics)" tone="secondary" />
          </p>
          {over.length > 0 ? <h2 class="kern-heading-large">Vergangene Termine</h2> : null}
          {over.length > 0 ? <DateList dates={over} edition={edition} events={events} now={now} /> : null}
        </>
      ),
  }
}

type DateListProps = { dates: EditionDate[]; edition: Edition; events: DateEvent[]; now: Date }

function DateList({ dates, edition, events, now }: DateListProps) {
  return (
    <ul class="award-dates">
      {dates.map((date) => (
        <li key={date.slug} class="award-dates__date" id={date.slug}>
          <DayLeaf at={date.startsAt} />
          <div class="award-dates__text">
            <h3 class="kern-heading-medium">{date.title}</h3>
            {isNow(date, now) ? <Badge tone="success" label="Heute" /> : null}
            <p>
              <strong>
                <time dateTime={date.startsAt.toISOString()}>{whenText(date, edition)}</time>
              </strong>
              <br />
              {date.place}
            </p>
            <p>{date.text}</p>
            <DateEventLinks edition={edition} date={date} events={events} />
          </div>
        </li>
      ))}
    </ul>
  )
}

const month = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', month: 'short' })

/** The day as on a calendar; it repeats what is written beside it. */
function DayLeaf({ at }: { at: Date }) {
  return (
    <span class="award-leaf" aria-hidden="true">
      <span class="award-leaf__month">{month.format(at)}</span>
      <span class="award-leaf__day">{Number(isoDate(at).slice(-2))}</span>
    </span>
  )
}

function isNow(date: EditionDate, now: Date): boolean {
  return isoDate(date.startsAt) === isoDate(now) && now < date.endsAt
}

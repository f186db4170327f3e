import type { Edition, EditionDate } from '../edition.rules.ts'
import type { DateEvent } from './date-events.ts'

type DateEventLinksProps = { edition: Edition; date: EditionDate; events: DateEvent[] }

/** Where one registers for this date, asks beforehand and finds what is left of it. */
export function DateEventLinks({ edition, date, events }: DateEventLinksProps) {
  return events
    .filter(({ awardDate }) => awardDate === `${edition.slug}/${date.slug}`)
    .map(({ href, title, isCancelled }) => (
      <p key={href}>
        Zur Veranstaltung:{' '}
        <a class="kern-link" href={href}>
          {title}
        </a>
        {isCancelled ? ' (abgesagt)' : ''}
      </p>
    ))
}

import { paths } from '../../../paths.ts'
import type { Edition } from '../edition.rules.ts'
import { DateEventLinks } from './date-event-links.tsx'
import type { DateEvent } from './date-events.ts'
import { whenText } from './date-text.ts'

type OfficeHourProps = { edition: Edition; events: DateEvent[]; now: Date }

/** The next office hour, as long as it is not over. */
export function OfficeHour({ edition, events, now }: OfficeHourProps) {
  const hour = edition.dates.find((date) => date.slug.startsWith('sprechstunde') && now < date.endsAt)
  if (!hour) return null
  return (
    <section aria-labelledby="sprechstunde">
      <h2 class="kern-heading-medium" id="sprechstunde">
        {hour.title}
      </h2>
      <p>
        <strong>{whenText(hour, edition)}</strong>
      </p>
      <p>{hour.text}</p>
      <DateEventLinks edition={edition} date={hour} events={events} />
      <p>
        <a class="kern-link" href={paths.award.dates.to()}>
          Alle Termine
        </a>
      </p>
    </section>
  )
}

import { paths } from '../../../paths.ts'
import { time, weekdayAndDay } from '../../../plain/german-date.ts'
import { Card, CardGrid } from '../../../ui/card.tsx'
import type { PublicEvent } from '../public-events.queries.ts'

/** For the start page; nothing when none is to come. What was cancelled is told on its own page. */
export function NextEvents({ events }: { events: PublicEvent[] }) {
  if (events.length === 0) return null
  return (
    <section class="ik-flow" aria-labelledby="naechste-veranstaltungen">
      <h2 class="kern-heading-large" id="naechste-veranstaltungen">
        Nächste Veranstaltungen
      </h2>
      <CardGrid>
        {events.map(({ id, title, summary, startsAt, place }) => (
          <Card
            key={id}
            title={title}
            href={paths.events.event.to({ eventId: id })}
            preline={`${weekdayAndDay(startsAt)}, ${time(startsAt)}${place === '' ? '' : `, ${place}`}`}
          >
            {summary === '' ? null : <p>{summary}</p>}
          </Card>
        ))}
      </CardGrid>
      <p class="kern-body">
        <a class="kern-link" href={paths.events.list.to()}>
          Alle Veranstaltungen
        </a>
      </p>
    </section>
  )
}

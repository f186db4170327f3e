import { paths } from '../../../paths.ts'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import type { PublicEvent } from '../public-events.queries.ts'

/** On the page of an office hour: the way to ask, beforehand and while it lasts. */
export function HourOffer({
  event: { id: eventId, series, startsAt, endsAt, cancelledAt },
  now,
}: {
  event: PublicEvent
  now: Date
}) {
  if (series !== 'office-hour' || cancelledAt || endsAt <= now) return null
  const isOn = startsAt <= now
  return (
    <>
      <p class="kern-body">
        {isOn
          ? 'Die Sprechstunde läuft. Sie können fragen und sehen, welche Frage an der Reihe ist.'
          : 'Fragen können Sie schon vorher stellen, auf Wunsch anonym.'}
      </p>
      <Actions>
        <ButtonLink
          href={paths.events.hour.to({ eventId })}
          label={isOn ? 'Zur laufenden Sprechstunde' : 'Frage stellen'}
          tone="secondary"
        />
      </Actions>
    </>
  )
}

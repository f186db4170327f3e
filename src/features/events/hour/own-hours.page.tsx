import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import { Card, CardGrid } from '../../../ui/card.tsx'
import { spanText } from '../event-words.page.tsx'
import type { PublicEvent } from '../public-events.queries.ts'
import { hourQuestionState, slotsOf, type HourQuestionState } from './hour.rules.ts'
import type { OwnHourQuestion } from './own-hours.queries.ts'

export type OwnHour = { asked: OwnHourQuestion; event: PublicEvent }

const stateText: Record<HourQuestionState, string> = {
  waiting: 'wartet',
  up: 'ist jetzt an der Reihe',
  answered: 'ist beantwortet',
  removed: 'wird nicht aufgerufen',
}

/** In the account: slots and questions, each with the way to the page where one follows the hour or gives the slot back. */
export function OwnHours({ hours }: { hours: OwnHour[] }) {
  if (hours.length === 0) return null
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Meine Fragen in Sprechstunden</h2>
      <CardGrid>
        {hours.map(({ asked, event }) => (
          <Card
            key={asked.questionId}
            title={event.title}
            href={paths.events.hour.to({ eventId: event.id }, { frage: asked.questionId })}
            preline={event.cancelledAt ? 'abgesagt' : `Frage ${asked.number} ${stateText[hourQuestionState(asked)]}`}
          >
            <p class="kern-body">{whenText({ asked, event })}</p>
          </Card>
        ))}
      </CardGrid>
    </section>
  )
}

function whenText({ asked, event }: OwnHour): string {
  const slotAt = asked.slot === null ? undefined : slotsOf(event, asked)[asked.slot]
  return slotAt ? `Ihr Termin: ${moment(slotAt)}` : spanText(event)
}

import { moment } from '../../../plain/german-date.ts'
import { Lines } from '../../../ui/lines.tsx'
import type { ReleasedFeedback } from '../released-feedback.queries.ts'

/** What the office has written to the entrants of an entry that has not won. */
export function FeedbackText({ feedback }: { feedback?: ReleasedFeedback }) {
  if (!feedback) return null
  return (
    <section class="ik-flow" id="rueckmeldung">
      <h2 class="kern-heading-medium">Rückmeldung des Wettbewerbsbüros</h2>
      <Lines text={feedback.text} />
      <p class="kern-body kern-body--small kern-body--muted">Vom {moment(feedback.releasedAt)}</p>
    </section>
  )
}

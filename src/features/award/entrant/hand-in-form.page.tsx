import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import { Hidden } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { mayHandIn, type Entry } from '../entry.rules.ts'
import type { Review } from './review.page.tsx'
import { deadlineText, refusalText } from './review-texts.page.tsx'

/** The end of the review: the button, or why there is none. */
export function HandIn({ review }: { review: Review }) {
  const { entry, obstacles } = review
  const { opensAt, closesAt } = entry.edition
  if (!mayHandIn(entry)) return <p class="kern-body">{refusalText['no-right']}</p>
  if (entry.askedAt < opensAt) return <p class="kern-body">Die Einreichung beginnt am {moment(opensAt)}.</p>
  if (entry.askedAt >= closesAt && !review.keptArrival)
    return <p class="kern-body">{deadlineText(entry.edition, entry.askedAt)} Ihr Entwurf bleibt erhalten.</p>
  return obstacles.length > 0 ? <BackToTasks entry={entry} /> : <HandInForm review={review} />
}

export function BackToTasks({ entry }: { entry: Entry }) {
  return (
    <Actions>
      <ButtonLink href={paths.award.entry.to({ entryId: entry.id })} label="Zur Aufgabenliste" tone="secondary" />
    </Actions>
  )
}

function HandInForm({ review: { entry, contentsSha256, seen, proofIsFresh } }: { review: Review }) {
  const here = paths.award.submission.to({ entryId: entry.id })
  return (
    <section class="ik-flow" aria-labelledby="einreichen">
      <h2 class="kern-heading-large" id="einreichen">
        Einreichen
      </h2>
      <p class="kern-body">
        {deadlineText(entry.edition, entry.askedAt)} {afterwards(entry)}
      </p>
      {proofIsFresh ? null : (
        <p class="kern-body">
          Zum Einreichen bestätigen Sie, dass Sie es sind.{' '}
          <a class="kern-link" href={paths.people.freshProof.to({ weiter: here })}>
            Jetzt bestätigen
          </a>{' '}
          oder direkt einreichen: Der Zeitpunkt Ihres Klicks bleibt dann 15 Minuten festgehalten.
        </p>
      )}
      <Form action={here} label="Beitrag einreichen">
        <Hidden name="contents" value={contentsSha256} />
        <Hidden name="seen" value={seen} />
        <Actions>
          <SubmitButton label="Beitrag einreichen" />
          <ButtonLink href={paths.award.entry.to({ entryId: entry.id })} label="Noch nicht einreichen" tone="secondary" />
        </Actions>
      </Form>
    </section>
  )
}

/** After closing only a kept click comes this far: then there is nothing left to change. */
function afterwards(entry: Entry): string {
  if (entry.askedAt >= entry.edition.closesAt) return 'Ihr Klick kam vorher an. Bitte bestätigen Sie ihn jetzt.'
  if (entry.extension) return 'Danach können Sie den Beitrag nicht mehr ändern.'
  return 'Bis dahin können Sie den Beitrag zurücknehmen, ändern und erneut einreichen. Es zählt die zuletzt eingereichte Fassung.'
}

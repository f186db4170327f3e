import { paths } from '../../../paths.ts'
import { moment, momentWithSeconds } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { mayEdit, mayHandIn, unfinishedSteps, type Entry } from '../entry.rules.ts'
import type { PartnerStanding } from '../partner-answers-list.rules.ts'
import { titleOf, type Change, type HandInRemark } from '../submission-manifest.rules.ts'
import type { HandInRefusal } from '../submission.rules.ts'
import { ReviewContents, ReviewFiles, ReviewGaps, ReviewPartners } from './review-contents.page.tsx'
import { changeText, deadlineText, handInRemarkText, refusalText } from './review-texts.page.tsx'

export type Review = {
  entry: Entry
  /** Goes with the form: what you see is what you submit. */
  contentsSha256: string
  seen: string
  standings: PartnerStanding[]
  remarks: HandInRemark[]
  obstacles: HandInRefusal[]
  proofIsFresh: boolean
  /** A click whose instant is kept while its person proves who they are. */
  keptArrival: Date | null
  refused?: HandInRefusal
  changes?: Change[]
}

export function reviewPage(review: Review): Page {
  const { entry, refused } = review
  return {
    title: 'Beitrag prüfen und einreichen',
    trail: entryTrail(entry),
    errors: refused ? { form: refusalText[refused] } : undefined,
    body: (
      <>
        <p class="kern-body">
          {titleOf(entry) || 'Beitrag ohne Titel'}, {entry.lead.name}
        </p>
        <Position review={review} />
        <WhatChanged changes={review.changes ?? []} />
        <Gaps review={review} />
        <h2 class="kern-heading-large">Das wird eingereicht</h2>
        <ReviewContents entry={entry} mayChange={mayEdit(entry)} />
        <h3 class="kern-heading-medium">Anlagen</h3>
        <ReviewFiles entry={entry} />
        <h2 class="kern-heading-large">Antworten der Partner</h2>
        <ReviewPartners standings={review.standings} />
        {mayEdit(entry) ? (
          <p class="kern-body">
            <a class="kern-link" href={paths.award.partnerRequests.to({ entryId: entry.id })}>
              Partner bestätigen lassen
            </a>
          </p>
        ) : null}
        <Remarks remarks={review.remarks} />
        <HandIn review={review} />
      </>
    ),
  }
}

export function entryTrail(entry: Entry) {
  return [
    { label: 'Landespreis', href: paths.award.call.to() },
    { label: 'Meine Beiträge', href: paths.award.entries.to() },
    { label: titleOf(entry) || 'Beitrag ohne Titel', href: paths.award.entry.to({ entryId: entry.id }) },
  ]
}

function Position({ review: { entry, keptArrival } }: { review: Review }) {
  if (keptArrival)
    return (
      <Notice tone="warning" title={`Ihr Klick von ${momentWithSeconds(keptArrival)} ist festgehalten`} level={2}>
        <p class="kern-body">
          Er zählt, wenn Sie den unveränderten Beitrag innerhalb von 15 Minuten danach unten noch einmal einreichen.
        </p>
      </Notice>
    )
  return (
    <Notice tone="info" title="Gespeichert ist nicht eingereicht" level={2}>
      <p class="kern-body">
        {deadlineText(entry.edition, entry.askedAt)} Es zählt der Zeitpunkt, zu dem Ihr Klick auf „Beitrag einreichen“ beim Portal
        ankommt.
      </p>
    </Notice>
  )
}

function WhatChanged({ changes }: { changes: Change[] }) {
  if (changes.length === 0) return null
  return (
    <Notice tone="warning" title="Das hat sich geändert" level={2}>
      <ul class="kern-list kern-list--bullet">
        {changes.map((change) => (
          <li key={changeText(change)}>{changeText(change)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Gaps({ review: { entry, obstacles } }: { review: Review }) {
  if (obstacles.length === 0) return null
  return (
    <Notice tone="warning" title="Das fehlt noch" level={2}>
      {obstacles.filter(isNotShownBelow).map((obstacle) => (
        <p key={obstacle} class="kern-body">
          {refusalText[obstacle]}
        </p>
      ))}
      <ReviewGaps entry={entry} steps={unfinishedSteps(entry)} />
    </Notice>
  )
}

/** The gaps of each step follow by name. */
function isNotShownBelow(obstacle: HandInRefusal): boolean {
  return obstacle !== 'incomplete'
}

function Remarks({ remarks }: { remarks: HandInRemark[] }) {
  if (remarks.length === 0) return null
  return (
    <Notice tone="info" title="Bitte beachten Sie" level={2}>
      <p class="kern-body">Diese Punkte hindern Sie nicht am Einreichen.</p>
      <ul class="kern-list kern-list--bullet">
        {remarks.map((remark) => (
          <li key={remark}>{handInRemarkText[remark]}</li>
        ))}
      </ul>
    </Notice>
  )
}

function HandIn({ review }: { review: Review }) {
  const { entry, obstacles } = review
  const { opensAt, closesAt } = entry.edition
  if (!mayHandIn(entry)) return <p class="kern-body">{refusalText['no-right']}</p>
  if (entry.askedAt < opensAt) return <p class="kern-body">Die Einreichung beginnt am {moment(opensAt)}.</p>
  if (entry.askedAt >= closesAt && !review.keptArrival)
    return <p class="kern-body">{deadlineText(entry.edition, entry.askedAt)} Ihr Entwurf bleibt erhalten.</p>
  if (obstacles.length > 0)
    return (
      <Actions>
        <ButtonLink href={paths.award.entry.to({ entryId: entry.id })} label="Zur Aufgabenliste" tone="secondary" />
      </Actions>
    )
  return <HandInForm review={review} />
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
  return 'Bis dahin können Sie den Beitrag zurücknehmen, ändern und erneut einreichen. Es zählt die zuletzt eingereichte Fassung.'
}

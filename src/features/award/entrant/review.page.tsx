import { paths } from '../../../paths.ts'
import { momentWithSeconds } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Typed } from '../../../ui/typed.tsx'
import { mayEdit, unfinishedSteps, type Entry } from '../entry.rules.ts'
import type { PartnerStanding } from '../partner-answers-list.rules.ts'
import { type Change, type HandInRemark } from '../submission-manifest.rules.ts'
import type { HandInRefusal } from '../submission.rules.ts'
import { DraftNotice } from './draft-notice.page.tsx'
import { BackToTasks, HandIn } from './hand-in-form.page.tsx'
import { ReviewContents, ReviewFiles, ReviewGaps, ReviewPartners } from './review-contents.page.tsx'
import { ReviewTraces, type FileTraces } from './review-traces.page.tsx'
import { changeText, deadlineText, handInRemarkText, refusalText } from './review-texts.page.tsx'
import { entryName } from './step.page.tsx'

export type Review = {
  entry: Entry
  /** Goes with the form: what you see is what you submit. */
  contentsSha256: string
  seen: string
  standings: PartnerStanding[]
  traces: FileTraces
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
          <Typed>{entryName(entry)}</Typed>, <Typed>{entry.lead.name}</Typed>
        </p>
        {entry.withdrawnAt ? <Withdrawn entry={entry} at={entry.withdrawnAt} /> : <ToHandIn review={review} />}
      </>
    ),
  }
}

function ToHandIn({ review }: { review: Review }) {
  const { entry } = review
  return (
    <>
      <Position review={review} />
      <WhatChanged changes={review.changes ?? []} />
      <Gaps review={review} />
      <h2 class="kern-heading-large">Das wird eingereicht</h2>
      <ReviewContents entry={entry} mayChange={mayEdit(entry)} />
      <h3 class="kern-heading-medium">Anlagen</h3>
      <ReviewFiles entry={entry} />
      <ReviewTraces entry={entry} traces={review.traces} />
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
  )
}

function Withdrawn({ entry, at }: { entry: Entry; at: Date }) {
  return (
    <>
      <Notice tone="info" title={`Zurückgezogen am ${momentWithSeconds(at)}`} level={2}>
        <p class="kern-body">{refusalText.withdrawn}</p>
      </Notice>
      <h2 class="kern-heading-large">Inhalt des Beitrags</h2>
      <ReviewContents entry={entry} mayChange={false} />
      <BackToTasks entry={entry} />
    </>
  )
}

export function entryTrail(entry: Entry) {
  return [
    { label: 'Landespreis', href: paths.award.call.to() },
    { label: 'Meine Beiträge', href: paths.award.entries.to() },
    { label: entryName(entry), href: paths.award.entry.to({ entryId: entry.id }) },
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
  if (entry.askedAt >= entry.edition.closesAt) return <DraftNotice entry={entry} />
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

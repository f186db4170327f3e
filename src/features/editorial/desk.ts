import { paths } from '../../paths.ts'
import { isoDate } from '../../plain/german-date.ts'
import { berlinInstant } from '../../platform/berlin.ts'
import type { ListDated, ListWaiting } from '../../platform/desk.ts'
import { brokenLinksText } from '../../ui/broken-links.tsx'
import { addressParts, kindText } from './text-kinds.ts'
import { isReviewDue, isToReview } from './text.rules.ts'
import { listDatedTexts, type DatedText } from './texts.queries.ts'

/** Read by everybody, and the day by which somebody has to read it again has come, or a link of it leads nowhere. */
export const listReviewsWaiting: ListWaiting = async (db, now) =>
  (await listDatedTexts(db, now, 'read'))
    .filter((text) => isToReview(text, now))
    .map((text) => {
      const dueOn = text.public?.reviewDueOn ?? null
      const { title, href } = lineOf(text)
      const reasons = [
        ...text.brokenLinks.map(({ failingSince }) => failingSince),
        ...(text.public && isReviewDue(text.public, now) && dueOn ? [midnight(dueOn)] : []),
      ]
      const broken = text.brokenLinks.length > 0 ? ` (${brokenLinksText(text.brokenLinks.length)})` : ''
      return { title: title + broken, href, since: new Date(Math.min(...reasons.map(Number))), dueOn }
    })
    .sort((one, other) => Number(one.since) - Number(other.since))

export const listPublicationsWaiting: ListWaiting = async (db, now) =>
  (await listDatedTexts(db, now, 'planned'))
    .flatMap((text) =>
      text.planned ? [{ ...lineOf(text), since: text.writtenAt, dueOn: isoDate(text.planned.visibleFrom) }] : [],
    )
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn))

export const listTextDates: ListDated = async (db, { from, until, now }) =>
  (await listDatedTexts(db, now, 'both'))
    .flatMap((text) => [
      ...(text.planned ? [{ ...lineOf(text), kind: 'Veröffentlichung', at: text.planned.visibleFrom }] : []),
      ...(text.public?.reviewDueOn ? [{ ...lineOf(text), kind: 'Prüfung', at: midnight(text.public.reviewDueOn) }] : []),
    ])
    .filter(({ at }) => at >= from && at < until)

function lineOf(text: DatedText) {
  return { title: `${kindText[text.kind]}: ${text.title}`, href: paths.texts.text.to(addressParts(text)) }
}

const midnight = (day: string) => berlinInstant(`${day}T00:00`)

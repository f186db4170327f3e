import { paths } from '../../paths.ts'
import { isoDate } from '../../plain/german-date.ts'
import { berlinInstant } from '../../platform/berlin.ts'
import type { ListDated, ListWaiting } from '../../platform/desk.ts'
import { addressParts, kindText } from './editor/text-words.page.tsx'
import type { EditedText } from './text.rules.ts'
import { listTexts } from './texts.queries.ts'

/** Read by everybody, and the day by which somebody has to read it again has come. */
export const listReviewsWaiting: ListWaiting = async (db, now) =>
  (await listTexts(db, now))
    .flatMap((text) => {
      const dueOn = text.public?.reviewDueOn ?? null
      return dueOn !== null && dueOn <= isoDate(now) ? [{ ...lineOf(text), since: midnight(dueOn), dueOn }] : []
    })
    .sort((one, other) => Number(one.since) - Number(other.since))

export const listPublicationsWaiting: ListWaiting = async (db, now) =>
  (await listTexts(db, now))
    .flatMap((text) =>
      text.planned ? [{ ...lineOf(text), since: text.newest.writtenAt, dueOn: isoDate(text.planned.visibleFrom) }] : [],
    )
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn))

export const listTextDates: ListDated = async (db, { from, until, now }) =>
  (await listTexts(db, now))
    .flatMap((text) => [
      ...(text.planned ? [{ ...lineOf(text), kind: 'Veröffentlichung', at: text.planned.visibleFrom }] : []),
      ...(text.public?.reviewDueOn ? [{ ...lineOf(text), kind: 'Prüfung', at: midnight(text.public.reviewDueOn) }] : []),
    ])
    .filter(({ at }) => at >= from && at < until)

function lineOf(text: EditedText) {
  return { title: `${kindText[text.kind]}: ${text.newest.title}`, href: paths.texts.text.to(addressParts(text)) }
}

const midnight = (day: string) => berlinInstant(`${day}T00:00`)

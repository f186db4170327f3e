import { closing, time, weekdayAndDay } from '../../../plain/german-date.ts'
import type { Edition, EditionDate } from '../edition.rules.ts'

/** From midnight to midnight in Berlin: a day without a time. */
export function isWholeDay({ startsAt, endsAt }: Pick<EditionDate, 'startsAt' | 'endsAt'>): boolean {
  return startsAt < endsAt && [startsAt, endsAt].every((at) => time(at) === '00:00 Uhr')
}

/** 'Donnerstag, 4. Dezember 2025, 10:00 bis 11:00 Uhr'; the day of closing with its end written out: '…, 24:00 Uhr'. */
export function whenText(date: Pick<EditionDate, 'startsAt' | 'endsAt'>, edition: Pick<Edition, 'phases'>): string {
  const { startsAt, endsAt } = date
  if (endsAt.getTime() === edition.phases.closes.getTime()) return closing(endsAt)
  if (isWholeDay(date)) return weekdayAndDay(startsAt)
  return `${weekdayAndDay(startsAt)}, ${time(startsAt).replace(' Uhr', '')} bis ${time(endsAt)}`
}

import { isoDate } from '../plain/german-date.ts'
import { berlinDaysLater, lastInBerlin } from '../platform/berlin.ts'
import { isDigestDay, type Frequency } from './digest-due.rules.ts'

const AT = '07:00'

/** The last instant at which it was collected, or is now. */
export function lastDigest(frequency: Frequency, now: Date): Date {
  let due = lastInBerlin(AT, now)
  while (!isDigestDay(frequency, isoDate(due))) due = berlinDaysLater(due, -1)
  return due
}

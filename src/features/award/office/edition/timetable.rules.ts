import { isoDate } from '../../../../plain/german-date.ts'
import { holidayOn } from '../../../../plain/holidays.ts'
import type { Edition, EditionDate, PhaseKind } from '../../edition.rules.ts'

/** What the validator looks at. */
export type TimetableFacts = Pick<Edition, 'phases' | 'dates' | 'criteria' | 'categories'> & {
  seats: { body: string; isTaken: boolean }[]
}

/** Warnings, never obstacles: the office may know better. */
export type TimetableRemark =
  | { kind: 'phases-out-of-order'; first: PhaseKind; second: PhaseKind }
  | { kind: 'date-outside-edition'; title: string; at: Date; guess: Date | null }
  /** `what` is the kind of a phase or the title of a date. */
  | { kind: 'weekend'; what: string; at: Date }
  | { kind: 'holiday'; what: string; at: Date; name: string }
  | { kind: 'weights-do-not-add-up'; sum: number }
  | { kind: 'no-criteria' }
  | { kind: 'vacant-seat'; body: string }
  | { kind: 'no-seats' }
  | { kind: 'no-description'; category: string }
  | { kind: 'no-categories' }

export const PHASES_IN_ORDER: PhaseKind[] = ['announced', 'opens', 'closes', 'jury', 'decision', 'ceremony']

export function timetableRemarks(facts: TimetableFacts): TimetableRemark[] {
  return [...orderRemarks(facts), ...dateRemarks(facts), ...restDayRemarks(facts), ...contestRemarks(facts)]
}

function orderRemarks({ phases }: TimetableFacts): TimetableRemark[] {
  return PHASES_IN_ORDER.slice(1).flatMap((second, index): TimetableRemark[] => {
    const first = PHASES_IN_ORDER[index] as PhaseKind
    return phases[first] < phases[second] || (first === 'announced' && phases[first] <= phases[second])
      ? []
      : [{ kind: 'phases-out-of-order', first, second }]
  })
}

/** An office hour "on 4 December 2026" of a competition that ends in April 2026 is a slip of the pen: which year was meant? */
function dateRemarks({ phases, dates }: TimetableFacts): TimetableRemark[] {
  const from = phases.announced
  const until = new Date(phases.ceremony.getTime() + DAY_MS)
  return dates
    .filter(({ startsAt, endsAt }) => startsAt < from || endsAt > until)
    .map(({ title, startsAt }) => ({
      kind: 'date-outside-edition',
      title,
      at: startsAt,
      guess: otherYear(startsAt, from, until),
    }))
}

function otherYear(at: Date, from: Date, until: Date): Date | null {
  const guesses = [-2, -1, 1, 2].map((years) => {
    const guess = new Date(at)
    guess.setUTCFullYear(at.getUTCFullYear() + years)
    return guess
  })
  return guesses.find((guess) => guess >= from && guess <= until) ?? null
}

/** A day on which nobody works. Closing at midnight belongs to the day before; announcing and opening may fall on any day. */
function restDayRemarks({ phases, dates }: TimetableFacts): TimetableRemark[] {
  const worked: PhaseKind[] = ['closes', 'jury', 'decision', 'ceremony']
  return [
    ...worked.flatMap((kind) => restDay(kind, kind === 'closes' ? new Date(phases.closes.getTime() - 1) : phases[kind])),
    ...dates.flatMap(({ title, startsAt }: EditionDate) => restDay(title, startsAt)),
  ]
}

function restDay(what: string, at: Date): TimetableRemark[] {
  const day = isoDate(at)
  const name = holidayOn(day)
  if (name) return [{ kind: 'holiday', what, at, name }]
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6 ? [{ kind: 'weekend', what, at }] : []
}

function contestRemarks({ criteria, categories, seats }: TimetableFacts): TimetableRemark[] {
  return [
    ...weightRemarks(criteria),
    ...(seats.length === 0 ? [{ kind: 'no-seats' } as const] : []),
    ...seats.filter(({ isTaken }) => !isTaken).map(({ body }): TimetableRemark => ({ kind: 'vacant-seat', body })),
    ...(categories.length === 0 ? [{ kind: 'no-categories' } as const] : []),
    ...categories
      .filter(({ description }) => description.trim() === '')
      .map(({ title }): TimetableRemark => ({ kind: 'no-description', category: title })),
  ]
}

/** Equal weights of 1 mean "all alike"; else they are shares and make 1 or 100 together. Counted in thousandths, as stored. */
function weightRemarks(criteria: TimetableFacts['criteria']): TimetableRemark[] {
  if (criteria.length === 0) return [{ kind: 'no-criteria' }]
  if (criteria.every(({ weight }) => weight === 1)) return []
  const thousandths = criteria.reduce((sum, { weight }) => sum + Math.round(weight * 1000), 0)
  return thousandths === 1000 || thousandths === 100_000 ? [] : [{ kind: 'weights-do-not-add-up', sum: thousandths / 1000 }]
}

const DAY_MS = 86_400_000

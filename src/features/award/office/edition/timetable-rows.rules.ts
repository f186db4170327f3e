import { isoDate } from '../../../../plain/german-date.ts'
import { holidaysIn } from '../../../../plain/holidays.ts'
import type { Edition } from '../../edition.rules.ts'
import { phaseNames } from './phase-names.rules.ts'
import { PHASES_IN_ORDER } from './timetable.rules.ts'

export type TimetableRow = {
  kind: 'phase' | 'event' | 'holiday'
  title: string
  at: Date
  /** An end at midnight is written as the end of the day before. */
  isEnd: boolean
  isPublic: boolean
}

/** Phases, events, and the holidays of NRW between the first and the last of them, in the order of time. */
export function timetableRows({ phases, publicDays, dates }: Pick<Edition, 'phases' | 'publicDays' | 'dates'>): TimetableRow[] {
  const own: TimetableRow[] = [
    ...PHASES_IN_ORDER.map((kind): TimetableRow => ({
      kind: 'phase',
      title: phaseNames[kind],
      at: phases[kind],
      isEnd: kind === 'closes',
      isPublic: publicDays.includes(kind),
    })),
    ...dates.map(({ title, startsAt }): TimetableRow => ({ kind: 'event', title, at: startsAt, isEnd: false, isPublic: true })),
  ]
  return [...own, ...holidaysBetween(own)].sort((a, b) => a.at.getTime() - b.at.getTime())
}

function holidaysBetween(rows: TimetableRow[]): TimetableRow[] {
  const days = rows.map(({ at }) => isoDate(at)).sort()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 },
    (_, i) => Number(first.slice(0, 4)) + i,
  )
  return years
    .flatMap(holidaysIn)
    .filter(({ day }) => day >= first && day <= last)
    .map(({ name, day }) => ({ kind: 'holiday', title: name, at: new Date(`${day}T10:00:00Z`), isEnd: false, isPublic: true }))
}

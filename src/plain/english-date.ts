/** As in german-date.ts, for English pages: all dates mean Europe/Berlin. */
const ZONE = 'Europe/Berlin'

const longDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const plainDay = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: 'numeric', month: 'long', year: 'numeric' })
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })

/** '9 February 2026' */
export function englishDay(at: Date): string {
  return plainDay.format(at)
}

/** 'Monday 9 February 2026' */
export function englishWeekday(at: Date): string {
  return longDay.format(at).replace(',', '')
}

/** 'Thursday 4 December 2025, 09:30' */
export function englishMoment(at: Date): string {
  return `${englishWeekday(at)}, ${clock.format(at)}`
}

/** An exclusive end at midnight is the end of the day before: 'Monday 9 February 2026, 24:00'. */
export function englishClosing(at: Date): string {
  if (clock.format(at) !== '00:00') return englishMoment(at)
  return `${englishWeekday(new Date(at.getTime() - 1))}, 24:00`
}

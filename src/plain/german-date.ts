/** All dates of the portal mean Europe/Berlin; Intl knows both clock changes. */
const ZONE = 'Europe/Berlin'

const longDay = new Intl.DateTimeFormat('de-DE', {
  timeZone: ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const plainDay = new Intl.DateTimeFormat('de-DE', { timeZone: ZONE, day: 'numeric', month: 'long', year: 'numeric' })
const clock = new Intl.DateTimeFormat('de-DE', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
const clockWithSeconds = new Intl.DateTimeFormat('de-DE', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'short',
})
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE })

/** 'Montag, 9. Februar 2026' */
export function weekdayAndDay(at: Date): string {
  return longDay.format(at)
}

/** '9. Februar 2026' */
export function day(at: Date): string {
  return plainDay.format(at)
}

/** '09:30' */
export function clockTime(at: Date): string {
  return clock.format(at)
}

/** '09:30 Uhr' */
export function time(at: Date): string {
  return `${clock.format(at)} Uhr`
}

/** 'Donnerstag, 4. Dezember 2025, 10:00 Uhr' */
export function moment(at: Date): string {
  return `${longDay.format(at)}, ${time(at)}`
}

/** '9. Februar 2026, 23:59:59 MEZ' */
export function momentWithSeconds(at: Date): string {
  return `${plainDay.format(at)}, ${clockWithSeconds.format(at)}`
}

/** An exclusive end at midnight is written as the end of the day before: 'Montag, 9. Februar 2026, 24:00 Uhr'. */
export function closing(at: Date): string {
  if (clock.format(at) !== '00:00') return moment(at)
  return `${longDay.format(new Date(at.getTime() - 1))}, 24:00 Uhr`
}

/** The exclusive end without the time of day: '9. Februar 2026'. */
export function closingDay(at: Date): string {
  return plainDay.format(new Date(at.getTime() - 1))
}

/** '2026-02-09', the calendar day in Berlin. */
export function isoDate(at: Date): string {
  return isoDay.format(at)
}

/** Calendar days in Berlin from one instant to another: 1 from 23:59 to 00:01. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(isoDate(to)) - Date.parse(isoDate(from))) / 86_400_000)
}

import { Temporal } from 'temporal-polyfill'

/**
 * The instant of a wall-clock time in Berlin, '2026-02-10T00:00'. Refuses what does not exist (last Sunday of March, 02:30)
 * and what exists twice (last Sunday of October, 02:30): whoever typed it must say which one is meant.
 */
export function berlinInstant(wallClock: string): Date {
  const zoned = Temporal.PlainDateTime.from(wallClock).toZonedDateTime('Europe/Berlin', { disambiguation: 'reject' })
  return new Date(zoned.epochMilliseconds)
}

/** When this wall-clock time of day, '02:00', was last in Berlin; in the hour that is left out in March, an hour later. */
export function lastInBerlin(timeOfDay: string, now: Date): Date {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Europe/Berlin')
  const today = zoned.withPlainTime(timeOfDay)
  const last = Temporal.ZonedDateTime.compare(today, zoned) > 0 ? today.subtract({ days: 1 }) : today
  return new Date(last.epochMilliseconds)
}

/** The same wall-clock time so many calendar days later, also across a clock change. */
export function berlinDaysLater(from: Date, days: number): Date {
  const zoned = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO('Europe/Berlin')
  return new Date(zoned.add({ days }).epochMilliseconds)
}

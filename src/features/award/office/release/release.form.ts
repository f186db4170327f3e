import { z } from 'zod'
import { readGermanDay } from '../../../../plain/german-day.ts'
import { berlinInstant } from '../../../../platform/berlin.ts'

const DAY = 'Bitte geben Sie den Tag an, zum Beispiel 15.4.2026.'
const TIME = 'Bitte geben Sie die Uhrzeit an, zum Beispiel 11:00.'

export const releaseForm = z
  .strictObject({
    day: z.string().transform((text, context) => {
      const day = readGermanDay(text)
      if (!day) context.addIssue({ code: 'custom', message: DAY })
      return day ?? ''
    }),
    time: z
      .string()
      .trim()
      .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, TIME),
  })
  .transform(({ day, time }, context) => {
    const instant = wallClock(`${day}T${time.padStart(5, '0')}`)
    if (!instant)
      context.addIssue({ code: 'custom', path: ['time'], message: 'Diese Uhrzeit gibt es an diesem Tag nicht genau einmal.' })
    return instant ?? new Date(Number.NaN)
  })

/** Null in the hour of a clock change. */
function wallClock(text: string): Date | null {
  try {
    return berlinInstant(text)
  } catch {
    return null
  }
}

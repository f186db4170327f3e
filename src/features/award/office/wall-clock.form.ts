import { z } from 'zod'
import { berlinInstant } from '../../../platform/berlin.ts'
import { readGermanDay } from '../../../plain/german-day.ts'

const DAY = 'Bitte geben Sie den Tag an, zum Beispiel 15.4.2026.'
const TIME = 'Bitte geben Sie die Uhrzeit an, zum Beispiel 11:00.'

/** A day and a time as people write them; asInstant makes one instant of both. */
export const wallClockFields = {
  day: z.string(DAY).transform((text, context) => {
    const day = readGermanDay(text)
    if (!day) context.addIssue({ code: 'custom', message: DAY })
    return day ?? ''
  }),
  time: z
    .string(TIME)
    .trim()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, TIME),
}

/** An issue in the hour of a clock change, that does not exist or exists twice. */
export function asInstant({ day, time }: { day: string; time: string }, context: z.RefinementCtx): Date {
  try {
    return berlinInstant(`${day}T${time.padStart(5, '0')}`)
  } catch {
    context.addIssue({ code: 'custom', path: ['time'], message: 'Diese Uhrzeit gibt es an diesem Tag nicht genau einmal.' })
    return new Date(Number.NaN)
  }
}

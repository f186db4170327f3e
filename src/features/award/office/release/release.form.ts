import { z } from 'zod'
import { asInstant, wallClockFields } from '../wall-clock.form.ts'

/** The instant that stood on the page. */
export const confirmationForm = z.strictObject({ seen: z.string().default('') })

export const releaseForm = z.strictObject(wallClockFields).transform(asInstant)

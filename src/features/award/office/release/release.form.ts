import { z } from 'zod'
import { asInstant, wallClockFields } from '../wall-clock.form.ts'

export const releaseForm = z.strictObject(wallClockFields).transform(asInstant)

import { z } from 'zod'
import { asTyped } from '../../../plain/storable-text.ts'

export const withdrawalForm = z.strictObject({
  reason: z
    .string()
    .transform((typed) => asTyped(typed).trim())
    .default(''),
})

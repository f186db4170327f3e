import { z } from 'zod'

export const restoreForm = z.strictObject({
  base: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
})

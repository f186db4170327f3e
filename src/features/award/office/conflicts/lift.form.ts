import { z } from 'zod'
import { fits } from '../../../../plain/character-count.ts'

export const liftForm = z.strictObject({
  reason: z
    .string({ error: 'Bitte begründen Sie, warum keine Befangenheit besteht.' })
    .trim()
    .min(3, 'Bitte begründen Sie, warum keine Befangenheit besteht.')
    .refine(fits(1000), 'Bitte kürzen Sie die Begründung auf höchstens 1.000 Zeichen.'),
})

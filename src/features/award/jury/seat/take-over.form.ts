import { z } from 'zod'
import { fits } from '../../../../plain/character-count.ts'

export const takeOverForm = z.strictObject({
  reason: z
    .string({ error: 'Bitte geben Sie den Grund der Übernahme an.' })
    .trim()
    .min(3, 'Bitte geben Sie den Grund der Übernahme an.')
    .refine(fits(1000), 'Bitte kürzen Sie den Grund auf höchstens 1.000 Zeichen.'),
})

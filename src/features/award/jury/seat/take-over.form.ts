import { z } from 'zod'

export const takeOverForm = z.strictObject({
  reason: z
    .string({ error: 'Bitte geben Sie den Grund der Übernahme an.' })
    .trim()
    .min(3, 'Bitte geben Sie den Grund der Übernahme an.')
    .max(1000, 'Bitte kürzen Sie den Grund auf höchstens 1.000 Zeichen.'),
})

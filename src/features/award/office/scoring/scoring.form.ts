import { z } from 'zod'
import { fits } from '../../../../plain/character-count.ts'

const id = z.guid('Bitte wählen Sie aus der Liste.')
const reason = z
  .string('Bitte geben Sie den Grund an.')
  .trim()
  .refine(fits(1000), 'Bitte kürzen Sie den Grund auf höchstens 1.000 Zeichen.')

export const excuseForm = z.strictObject({ entry: id, seat: id, reason: reason.min(1, 'Bitte geben Sie den Grund an.') })
export const unsealingForm = z.strictObject({
  act: z.enum(['ask', 'confirm'], 'Bitte laden Sie die Seite neu.'),
  reason: reason.default(''),
})
export const closingForm = z.strictObject({
  round: z
    .string('Bitte laden Sie die Seite neu.')
    .regex(/^\d{1,4}$/, 'Bitte laden Sie die Seite neu.')
    .transform(Number),
})

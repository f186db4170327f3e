import { z } from 'zod'
import { FEW_MARKS, readableName } from '../../../plain/readable-name.ts'
import { fits } from '../../../plain/character-count.ts'

const person = {
  name: z
    .string()
    .overwrite(readableName)
    .min(1, 'Bitte geben Sie Ihren Namen an.')
    .max(200, 'Bitte geben Sie einen kürzeren Namen an.')
    .regex(FEW_MARKS, 'Bitte geben Sie Ihren Namen ohne Sonderzeichen an.'),
  function: z
    .string()
    .overwrite(readableName)
    .min(1, 'Bitte geben Sie Ihre Funktion an, zum Beispiel Bürgermeisterin.')
    .max(200, 'Bitte beschreiben Sie Ihre Funktion kürzer.')
    .regex(FEW_MARKS, 'Bitte geben Sie Ihre Funktion ohne Sonderzeichen an.'),
}
const reason = z.string().trim().refine(fits(2000), 'Bitte kürzen Sie die Begründung auf höchstens 2.000 Zeichen.')

/** Nobody agrees by accident: nothing is chosen beforehand, and an objection says why. */
export const answerForm = z.discriminatedUnion(
  'answer',
  [
    z.strictObject({ answer: z.literal('agree'), reason, ...person }),
    z.strictObject({
      answer: z.literal('object'),
      reason: reason.min(1, 'Bitte begründen Sie Ihren Widerspruch in einem Satz.'),
      ...person,
    }),
  ],
  'Bitte wählen Sie, ob Sie zustimmen oder widersprechen.',
)

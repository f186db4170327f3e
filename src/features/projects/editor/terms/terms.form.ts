import { z } from 'zod'
import { asTyped } from '../../../../plain/storable-text.ts'

const AGAIN = 'Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.'
export const MOST_REASON = 500

function count(least: number, most: number) {
  const sentence = `Bitte geben Sie eine ganze Zahl von ${least} bis ${most} an.`
  return z
    .string(sentence)
    .trim()
    .regex(/^\d{1,4}$/, sentence)
    .transform(Number)
    .refine((number) => number >= least && number <= most, sentence)
}

/** The database repeats the bounds. */
export const termsForm = z.strictObject(
  {
    base: z.coerce.number(AGAIN).int(AGAIN).min(0, AGAIN),
    months: count(1, 60),
    before: count(0, 90),
    after: count(1, 365),
    daily: count(1, 5000),
    reason: z
      .string('Bitte schreiben Sie, warum Sie die Fristen ändern.')
      .transform((typed) => asTyped(typed).trim())
      .refine((text) => text !== '', 'Bitte schreiben Sie, warum Sie die Fristen ändern.')
      .refine((text) => [...text].length <= MOST_REASON, `Bitte kürzen Sie den Grund auf höchstens ${MOST_REASON} Zeichen.`),
  },
  AGAIN,
)

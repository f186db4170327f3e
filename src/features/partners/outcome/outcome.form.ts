import { z } from 'zod'
import { readableName } from '../../../plain/readable-name.ts'
import { BECAME } from './outcome.rules.ts'

const AGAIN = 'Bitte senden Sie das Formular noch einmal ab.'
export const LONGEST_NAME = 200

/** The places of the picker are read by places/. */
export const outcomeForm = z.strictObject({
  base: z.coerce.number(AGAIN).int(AGAIN).min(0, AGAIN),
  became: z.enum(BECAME, 'Bitte wählen Sie aus, was daraus geworden ist.'),
  partnerName: z
    .string(AGAIN)
    .transform(readableName)
    .pipe(z.string().max(LONGEST_NAME, 'Bitte kürzen Sie den Namen auf höchstens 200 Zeichen.'))
    .default(''),
})

import { z } from 'zod'
import { optionalSenderFields, sealedFields } from '../../../../outbox/index.ts'
import { readableName } from '../../../../plain/readable-name.ts'
import { fits } from '../../../../plain/character-count.ts'

export const LONGEST_QUESTION = 2000
const QUESTION = 'Bitte schreiben Sie Ihre Frage.'
const AGAIN = 'Bitte senden Sie das Formular noch einmal ab.'

/** What was asked by whom, also where an editor types in what came by mail. */
export const askedFields = {
  question: z
    .string(QUESTION)
    .trim()
    .min(1, QUESTION)
    .refine(fits(LONGEST_QUESTION), 'Bitte kürzen Sie die Frage auf höchstens 2.000 Zeichen.'),
  chapter: z.string(AGAIN).transform(readableName).pipe(z.string().max(200, AGAIN)).default(''),
  ...optionalSenderFields,
}

/** Name and address are nobody's duty: who gives none reads the answer in the portal. */
export const askForm = z.strictObject({
  ...sealedFields,
  ...askedFields,
})

import { z } from 'zod'
import { optionalSenderFields, sealedFields } from '../../../outbox/index.ts'
import { readableName } from '../../../plain/readable-name.ts'

export const LONGEST_MESSAGE = 5000
const SUBJECT = 'Bitte schreiben Sie in wenigen Worten, worum es geht.'
const MESSAGE = 'Bitte schreiben Sie uns Ihre Nachricht.'

const line = (most: number, sentence: string) =>
  z.string().default('').transform(readableName).pipe(z.string().max(most, sentence))

/** Name and address are nobody's duty: who gives none gets no answer, and is heard all the same. */
export const contactForm = z.strictObject({
  ...sealedFields,
  subject: z
    .string(SUBJECT)
    .transform(readableName)
    .pipe(z.string().min(1, SUBJECT).max(200, 'Bitte kürzen Sie den Betreff auf höchstens 200 Zeichen.')),
  message: z
    .string(MESSAGE)
    .trim()
    .min(1, MESSAGE)
    .max(LONGEST_MESSAGE, 'Bitte kürzen Sie die Nachricht auf höchstens 5.000 Zeichen.'),
  page: line(500, 'Bitte kürzen Sie die Angabe zur Seite auf höchstens 500 Zeichen.'),
  ...optionalSenderFields,
})

export const barrierForm = contactForm.extend({
  assistive: line(500, 'Bitte kürzen Sie die Angabe zu Hilfsmitteln auf höchstens 500 Zeichen.'),
})

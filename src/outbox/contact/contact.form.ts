import { z } from 'zod'
import { mailAddress } from '../../people/index.ts'
import { readableName } from '../../plain/readable-name.ts'

export const LONGEST_MESSAGE = 2000
const AGAIN = 'Bitte senden Sie das Formular noch einmal ab.'
const MESSAGE = 'Bitte schreiben Sie eine Nachricht.'
const NAME = 'Bitte geben Sie Ihren Namen an.'

/** With an account, name and address are known. */
export const memberContactForm = z.strictObject({
  id: z.uuid(AGAIN),
  message: z
    .string(MESSAGE)
    .trim()
    .min(1, MESSAGE)
    .max(LONGEST_MESSAGE, 'Bitte kürzen Sie die Nachricht auf höchstens 2.000 Zeichen.'),
})

export const visitorContactForm = memberContactForm.extend({
  name: z
    .string(NAME)
    .transform(readableName)
    .pipe(z.string().min(1, NAME).max(200, 'Bitte kürzen Sie den Namen auf höchstens 200 Zeichen.')),
  organisation: z
    .string()
    .default('')
    .transform(readableName)
    .pipe(z.string().max(200, 'Bitte kürzen Sie die Angabe auf höchstens 200 Zeichen.')),
  email: mailAddress,
})

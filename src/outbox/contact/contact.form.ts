import { z } from 'zod'
import { organisation, senderFields } from '../strangers/sender.form.ts'

export const LONGEST_MESSAGE = 2000
const AGAIN = 'Bitte senden Sie das Formular noch einmal ab.'
const MESSAGE = 'Bitte schreiben Sie eine Nachricht.'

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
  ...senderFields,
  organisation,
})

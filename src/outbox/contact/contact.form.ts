import { z } from 'zod'
import { sealedFields } from '../strangers/sealed.form.ts'
import { organisation, senderFields } from '../strangers/sender.form.ts'

export const LONGEST_MESSAGE = 2000
const AGAIN = 'Bitte senden Sie das Formular noch einmal ab.'
const MESSAGE = 'Bitte schreiben Sie eine Nachricht.'

const message = z
  .string(MESSAGE)
  .trim()
  .min(1, MESSAGE)
  .max(LONGEST_MESSAGE, 'Bitte kürzen Sie die Nachricht auf höchstens 2.000 Zeichen.')

/** With an account, name and address are known. */
export const memberContactForm = z.strictObject({ id: z.uuid(AGAIN), message })

/** The id is in the sealed form: what mails a third person cannot be sent by a program that was never shown the page. */
export const visitorContactForm = z.strictObject({ ...sealedFields, message, ...senderFields, organisation })

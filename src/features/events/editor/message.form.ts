import { z } from 'zod'

const SUBJECT = 'Bitte geben Sie einen Betreff an.'
const BODY = 'Bitte schreiben Sie den Text der Nachricht.'

export const messageForm = z.strictObject({
  id: z.uuid('Bitte senden Sie das Formular noch einmal ab.'),
  filter: z.enum(['all', 'placed', 'waiting', 'present'], 'Bitte wählen Sie, an wen die Nachricht geht.'),
  subject: z
    .string(SUBJECT)
    .trim()
    .min(1, SUBJECT)
    .max(200, 'Bitte kürzen Sie den Betreff auf höchstens 200 Zeichen.')
    .regex(/^[^\r\n]*$/, 'Bitte schreiben Sie den Betreff in eine Zeile.'),
  body: z.string(BODY).trim().min(1, BODY).max(10_000, 'Bitte kürzen Sie den Text auf höchstens 10.000 Zeichen.'),
  /** Of the preview that the button stood beside. */
  seen: z.string().default(''),
  act: z.enum(['preview', 'send']).catch('preview'),
})

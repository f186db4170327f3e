import { z } from 'zod'
import { fits } from '../../plain/character-count.ts'

const TEXT = 'Bitte schreiben Sie einen Text.'

/** Of a message and of a note; the id travels in the form, so that a second click writes nothing. */
export const messageForm = z.strictObject({
  id: z.uuid('Bitte senden Sie das Formular noch einmal ab.'),
  text: z.string(TEXT).trim().min(1, TEXT).refine(fits(5000), 'Bitte kürzen Sie den Text auf höchstens 5.000 Zeichen.'),
})

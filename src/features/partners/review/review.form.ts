import { z } from 'zod'

const AGAIN = 'Bitte senden Sie das Formular noch einmal ab.'

export const reviewForm = z.strictObject({
  number: z.coerce.number(AGAIN).int(AGAIN).positive(AGAIN),
  result: z.enum(['published', 'returned', 'declined'], 'Bitte wählen Sie, ob der Eintrag veröffentlicht wird.'),
  message: z.string().trim().max(2000, 'Bitte kürzen Sie die Nachricht auf höchstens 2.000 Zeichen.').default(''),
})

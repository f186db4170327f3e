import { z } from 'zod'

export const closingForm = z.object({
  sure: z.literal('ja', 'Bitte bestätigen Sie, dass das Konto geschlossen werden soll.'),
})

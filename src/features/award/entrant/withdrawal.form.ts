import { z } from 'zod'
import { fits } from '../../../plain/character-count.ts'

export const withdrawalForm = z.strictObject({
  reason: z.string().trim().refine(fits(1000), 'Bitte kürzen Sie die Begründung auf höchstens 1.000 Zeichen.'),
  sure: z.literal('ja', 'Bitte bestätigen Sie, dass der Beitrag endgültig nicht mehr teilnehmen soll.'),
})

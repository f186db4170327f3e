import { z } from 'zod'
import { fits } from '../../../../plain/character-count.ts'

const ASK = 'Bitte geben Sie an, warum die Ausgabe verworfen wird.'

export const discardForm = z.strictObject({
  reason: z.string(ASK).trim().min(3, ASK).refine(fits(1000), 'Bitte kürzen Sie den Grund auf höchstens 1.000 Zeichen.'),
  sure: z.literal('ja', 'Bitte bestätigen Sie, dass die Ausgabe endgültig verworfen werden soll.'),
})

import { z } from 'zod'
import { fits } from '../../../../plain/character-count.ts'

export const signatureForm = z.strictObject({
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  remark: z.string().trim().refine(fits(4000), 'Bitte kürzen Sie die Anmerkung auf höchstens 4.000 Zeichen.'),
})

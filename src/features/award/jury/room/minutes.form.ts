import { z } from 'zod'

export const signatureForm = z.strictObject({
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  remark: z.string().trim().max(4000, 'Bitte kürzen Sie die Anmerkung auf höchstens 4.000 Zeichen.'),
})

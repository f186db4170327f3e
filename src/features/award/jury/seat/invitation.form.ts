import { z } from 'zod'

export const seatAcceptanceForm = z.strictObject({
  terms: z.literal('ja', 'Bitte nehmen Sie die Regeln der Jury an. Ohne sie können Sie den Sitz nicht einnehmen.'),
  /** SHA-256 of the terms that were on the page. */
  seen: z.string().regex(/^[0-9a-f]{64}$/, 'Diese Seite war unvollständig. Bitte laden Sie sie neu.'),
})

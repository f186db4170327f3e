import { z } from 'zod'

/** Whom to ask: a place of the register, or 'hvb' for the head of administration of the lead. */
export const partnerRequestForm = z.strictObject({
  whom: z.string().regex(/^([0-9]{5,8}|lvr|lwl|rvr|hvb)$/, 'Bitte wählen Sie, wer gefragt werden soll.'),
  recipient: z
    .string()
    .trim()
    .max(254, 'Bitte geben Sie eine kürzere E-Mail-Adresse an.')
    .pipe(z.email('Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel buergermeisterin@kommune.example.')),
})

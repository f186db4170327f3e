import { z } from 'zod'

/** As people type it from paper: small letters, blanks, without hyphens. */
export const receiptCheckForm = z.strictObject({
  nummer: z
    .string()
    .transform((typed) => typed.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .pipe(z.string().regex(/^IKZ[2-9A-Z]{8}$/, 'Bitte geben Sie die Eingangsnummer an, zum Beispiel IKZ-7K3M-9QXP.'))
    .transform((plain) => `IKZ-${plain.slice(3, 7)}-${plain.slice(7)}`),
  pruefzeichen: z
    .string()
    .transform((typed) => typed.toLowerCase().replace(/\s/g, ''))
    .pipe(
      z
        .string()
        .regex(
          /^[0-9a-f]{8,64}$/,
          'Bitte geben Sie das Prüfzeichen an: mindestens die ersten 8 Zeichen der Prüfsumme, nur Ziffern und die Buchstaben a bis f.',
        ),
    ),
})

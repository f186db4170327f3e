import { electronicFormatIBAN, isValidIBAN } from 'ibantools'
import { z } from 'zod'
import { readableName } from '../../../../plain/readable-name.ts'
import { fits } from '../../../../plain/character-count.ts'

/** Spaces and small letters are as good; check digits and the length of the country are looked at. */
export const ibanField = z
  .string()
  .transform((text) => electronicFormatIBAN(text) ?? '')
  .refine(
    (iban) => isValidIBAN(iban),
    'Diese IBAN ist nicht gültig. Bitte prüfen Sie sie Zeichen für Zeichen, zum Beispiel DE02 1203 0000 0000 2020 51.',
  )

export const accountForm = z.strictObject({
  base: z.coerce.number().int().min(0),
  holder: z
    .string()
    .overwrite(readableName)
    .min(1, 'Bitte geben Sie an, auf wen das Konto lautet.')
    .refine(fits(70), 'Bitte kürzen Sie den Namen auf höchstens 70 Zeichen; mehr nimmt keine Bank an.'),
  iban: ibanField,
})

export const confirmationForm = z.strictObject({ iban: ibanField })

export const callBackForm = z.strictObject({
  iban: ibanField,
  spokeWith: z
    .string()
    .overwrite(readableName)
    .min(1, 'Bitte geben Sie an, mit wem Sie gesprochen haben.')
    .max(200, 'Bitte fassen Sie sich kürzer.'),
})

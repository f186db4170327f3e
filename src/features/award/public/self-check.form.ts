import { z } from 'zod'
import { readGermanDay } from '../../../plain/german-day.ts'
import { LEGAL_FORMS } from '../step-remarks.rules.ts'
import { asTyped } from '../../../plain/storable-text.ts'
import { fits } from '../../../plain/character-count.ts'

const LONGEST = 5000
const LONGEST_NAME = 200

export const selfCheckForm = z.strictObject({
  lead: z.enum(['territorial', 'controlled', 'nobody', 'other'], 'Bitte wählen Sie aus, wer die Federführung hat.'),
  leadName: z
    .string()
    .transform(asTyped)
    .pipe(
      z.string().refine(fits(LONGEST_NAME), `Bitte nennen Sie die federführende Stelle mit höchstens ${LONGEST_NAME} Zeichen.`),
    )
    .default(''),
  partners: z
    .string()
    .transform(asTyped)
    .pipe(z.string().refine(fits(LONGEST), `Bitte nennen Sie die Partner mit höchstens ${LONGEST} Zeichen.`)),
  savingsBank: z.enum(['yes', 'no'], 'Bitte wählen Sie aus, ob es um eine Kooperation von Sparkassen geht.'),
  contractDate: z
    .string()
    .trim()
    .refine(
      (day) => day === '' || readGermanDay(day) !== null,
      'Bitte geben Sie ein Datum an, zum Beispiel 15.3.2019, oder lassen Sie das Feld leer.',
    ),
  legalForm: z.enum(['', ...LEGAL_FORMS], 'Bitte wählen Sie eine Rechtsform aus der Liste.'),
  municipallyControlled: z
    .enum(['yes', 'no', 'unknown', ''], 'Bitte wählen Sie aus, ob die Rechtsform kommunal beherrschbar ist.')
    .default(''),
})

import { z } from 'zod'
import { readGermanDay } from '../../../../plain/german-day.ts'
import { fits } from '../../../../plain/character-count.ts'

const DAY = 'Bitte geben Sie den Tag der Beratung an, zum Beispiel 4.12.2025.'
const OCCASION = 'Bitte nennen Sie den Anlass, zum Beispiel Sprechstunde oder Telefonat.'
const WHY = 'Bitte geben Sie an, was an der Zeile nicht stimmt.'

export const adviceForm = z
  .strictObject({
    advisedOn: z.string(DAY).transform((text, context) => {
      const day = readGermanDay(text)
      if (!day) context.addIssue({ code: 'custom', message: DAY })
      return day ?? ''
    }),
    occasion: z
      .string(OCCASION)
      .trim()
      .min(3, OCCASION)
      .refine(fits(200), 'Bitte kürzen Sie den Anlass auf höchstens 200 Zeichen.'),
  })
  .transform(({ advisedOn, occasion }) => ({ advisedOn, source: occasion }))

export const adviceWithdrawalForm = z.strictObject({
  adviceId: z.uuid('Bitte wählen Sie die Zeile aus, die ein Irrtum ist.'),
  mistake: z.string(WHY).trim().min(3, WHY).refine(fits(1000), 'Bitte kürzen Sie die Begründung auf höchstens 1.000 Zeichen.'),
})

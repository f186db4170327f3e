import { z } from 'zod'
import { readGermanDay } from '../../../../plain/german-day.ts'

export const paymentForm = z.strictObject({
  paidOn: z.string().transform((text, context) => {
    const day = readGermanDay(text)
    if (day) return day
    context.addIssue('Bitte geben Sie den Tag an, zum Beispiel 4.5.2026.')
    return z.NEVER
  }),
})

export const paymentListForm = z.strictObject({ format: z.enum(['csv', 'xlsx'], 'Bitte wählen Sie ein Format.') })

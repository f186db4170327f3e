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

/** The mark of what stood on the page. */
export const payoutReleaseForm = z.strictObject({ seen: z.string().default('') })

export const paymentListForm = z.strictObject({ format: z.enum(['csv', 'xlsx'], 'Bitte wählen Sie ein Format.') })

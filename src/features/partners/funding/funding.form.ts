import { z } from 'zod'
import { centsOf } from '../../../plain/euros.ts'

/** 396 municipalities and 31 counties: there are not more in NRW. */
const MOST_PARTNERS = 427

const partners = `Bitte geben Sie an, wie viele Kommunen aus Nordrhein-Westfalen mitmachen: eine ganze Zahl von 1 bis ${MOST_PARTNERS}.`
const costs = 'Bitte geben Sie die Ausgaben in Euro an, zum Beispiel 200.000 oder 198.500,50, weniger als 10 Millionen Euro.'

/** The names stand in the address, which can be passed on. */
export const fundingForm = z.object({
  kommunen: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, partners)
    .transform(Number)
    .pipe(z.number().min(1, partners).max(MOST_PARTNERS, partners)),
  grenze: z.string().transform((value) => value === 'ja'),
  kosten: z.string().transform(centsOf).pipe(z.int(costs).positive(costs)),
})

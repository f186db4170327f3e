import { z } from 'zod'

const FORMAT = 'Bitte wählen Sie XLSX oder CSV.'
export const participantsExportForm = z.strictObject({ format: z.enum(['csv', 'xlsx'], FORMAT) })

const PRESENT = 'Bitte geben Sie an, wie viele da waren: eine ganze Zahl, höchstens so viele, wie Plätze vergeben sind.'
/** How many of a party were there. */
export function presentForm(seats: number) {
  return z
    .string(PRESENT)
    .trim()
    .regex(/^\d{1,2}$/, PRESENT)
    .transform(Number)
    .refine((present) => present <= seats, PRESENT)
}

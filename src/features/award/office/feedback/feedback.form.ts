import { z } from 'zod'
import { fits } from '../../../../plain/character-count.ts'

const base = z.coerce.number().int().min(0)

export const feedbackForm = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('save'),
    base,
    text: z.string().refine(fits(10_000), 'Bitte kürzen Sie die Rückmeldung auf höchstens 10.000 Zeichen.'),
  }),
  z.strictObject({ act: z.enum(['proofread', 'release']), base }),
])

/** What makes no sense in an address asks for the first page. */
export const pageForm = z.object({ seite: z.coerce.number().int().min(1).max(10_000).catch(1) })

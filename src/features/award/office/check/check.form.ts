import { z } from 'zod'
import { ADMISSION_STATES } from '../../judging/admission.rules.ts'
import { fits } from '../../../../plain/character-count.ts'

const NOTE = z.string().trim().refine(fits(2000), 'Bitte kürzen Sie die Bemerkung auf höchstens 2.000 Zeichen.')
const FINDING = z.enum(['', 'met', 'not-met', 'remark'], 'Bitte wählen Sie einen Befund aus.')

const SEEN = z.string().regex(/^\d{0,9}$/, 'Bitte laden Sie die Seite neu.')

/** Per item of the list: finding-SLUG, note-SLUG and, of what the page showed, seen-SLUG. Items without a choice stay as they are. */
export function checkForm(slugs: string[]) {
  const fields = slugs.flatMap((slug): [string, z.ZodType<string>][] => [
    [`finding-${slug}`, FINDING.default('')],
    [`note-${slug}`, NOTE.default('')],
    [`seen-${slug}`, SEEN.default('')],
  ])
  return z.strictObject(Object.fromEntries(fields))
}

export const admissionForm = z.strictObject({
  result: z.enum(['admitted', 'not-admitted'], 'Bitte wählen Sie, ob der Beitrag zugelassen ist.'),
  resultReason: NOTE.default(''),
  seen: z.enum(ADMISSION_STATES).optional(),
})

export const reassignmentForm = z.strictObject({
  category: z.string('Bitte wählen Sie eine Kategorie.'),
  categoryReason: NOTE.default(''),
})

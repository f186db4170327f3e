import { z } from 'zod'
import type { CorrectionPart } from '../../correction-parts.rules.ts'
import { isStep, type EntryEdition } from '../../steps.rules.ts'
import { asInstant, wallClockFields } from '../wall-clock.form.ts'
import { fits } from '../../../../plain/character-count.ts'

const MESSAGE = 'Bitte schreiben Sie, was zu korrigieren ist.'
const PARTS = 'Bitte wählen Sie mindestens einen Teil, der zur Korrektur geöffnet wird.'

/** Parts are written 'step' or 'step.field'; the category is never offered. */
export function correctionForm(edition: EntryEdition) {
  const offered = new Set(offeredParts(edition))
  return z
    .strictObject({
      message: z
        .string(MESSAGE)
        .trim()
        .min(1, MESSAGE)
        .refine(fits(5000), 'Bitte kürzen Sie die Nachricht auf höchstens 5.000 Zeichen.'),
      parts: z
        .union([z.string().transform((one) => [one]), z.array(z.string())], PARTS)
        .refine((parts) => parts.length > 0 && parts.every((part) => offered.has(part)), PARTS),
      ...wallClockFields,
    })
    .transform(({ message, parts, day, time }, context) => ({
      message,
      parts: parts.map(asPart),
      correctUntil: asInstant({ day, time }, context),
    }))
}

export function offeredParts(edition: EntryEdition): string[] {
  const fields = edition.fields.filter(({ name }) => name !== 'category').map(({ step, name }) => `${step}.${name}`)
  return [...new Set(edition.fields.map(({ step }) => step)), ...fields, 'attachments']
}

function asPart(written: string): CorrectionPart {
  const [step = '', field = ''] = written.split('.')
  return { step: isStep(step) ? step : 'attachments', field }
}

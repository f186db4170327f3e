import { z } from 'zod'
import { optionalSenderFields, sealedFields } from '../../../outbox/index.ts'

export const LONGEST_QUESTION = 1000
const QUESTION = 'Bitte schreiben Sie Ihre Frage.'
const AGAIN = 'Bitte senden Sie das Formular noch einmal ab.'
const SLOT = 'Bitte wählen Sie einen Termin aus der Liste.'
const MINUTES = 'Bitte geben Sie an, wie viele Minuten ein Termin dauert, von 5 bis 120. Oder lassen Sie das Feld leer.'

export const askHourForm = z.strictObject({
  ...sealedFields,
  question: z
    .string(QUESTION)
    .trim()
    .min(1, QUESTION)
    .max(LONGEST_QUESTION, 'Bitte kürzen Sie die Frage auf höchstens 1.000 Zeichen.'),
  anonymous: z
    .literal('ja', AGAIN)
    .optional()
    .transform((ticked) => ticked !== undefined),
  ...optionalSenderFields,
  entry: z
    .union([z.literal(''), z.uuid()], 'Bitte wählen Sie einen Ihrer Beiträge, oder keinen.')
    .default('')
    .transform((id) => id || null),
  slot: z
    .union([z.literal(''), z.string(SLOT).regex(/^\d{1,3}$/, SLOT)], SLOT)
    .default('')
    .transform((slot) => (slot === '' ? null : Number(slot))),
})

export const hourReturnForm = z.strictObject({ question: z.uuid(AGAIN) })

const several = z.union([z.array(z.uuid(AGAIN)), z.uuid(AGAIN).transform((one) => [one])], AGAIN).default([])

export const hourSettingsForm = z.strictObject({
  slotMinutes: z
    .string(MINUTES)
    .trim()
    .regex(/^(|[5-9]|[1-9]\d|1[01]\d|120)$/, MINUTES)
    .transform((typed) => (typed === '' ? null : Number(typed))),
  advisers: several,
})

export const hourAnswerForm = z.strictObject({
  adviserId: z.union([z.literal(''), z.uuid()], 'Bitte wählen Sie, wer geantwortet hat.').transform((id) => id || null),
})

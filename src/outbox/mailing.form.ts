import { z } from 'zod'

const SUBJECT = 'Bitte geben Sie einen Betreff an.'
const BODY = 'Bitte schreiben Sie den Text der Nachricht.'

export const mailingForm = z.strictObject({
  group: z.string('Bitte wählen Sie, an wen die Nachricht geht.').min(1, 'Bitte wählen Sie, an wen die Nachricht geht.'),
  subject: z
    .string(SUBJECT)
    .trim()
    .min(1, SUBJECT)
    .max(200, 'Bitte kürzen Sie den Betreff auf höchstens 200 Zeichen.')
    .regex(/^[^\r\n]*$/, 'Bitte schreiben Sie den Betreff in eine Zeile.'),
  body: z.string(BODY).trim().min(1, BODY).max(20_000, 'Bitte kürzen Sie den Text auf höchstens 20.000 Zeichen.'),
})

const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((chosen) => (chosen === undefined ? [] : [chosen].flat()))

/** A selection brought along from another page: a group made by hand, and who of it. */
const brought = { gruppe: z.string().catch(''), auswahl: several }
export const selectionForm = z.object(brought)
export const SEND_AGAIN = 'Bitte senden Sie das Formular noch einmal ab.'
/** The id of the draft travels in the form, so that a second click begins no second one. */
const draft = { id: z.uuid(SEND_AGAIN) }
export const copyForm = z.strictObject(draft)
export const creationForm = z.strictObject({
  ...draft,
  template: z.string('Bitte wählen Sie eine Vorlage.'),
  ...brought,
})

export const choicesForm = z.strictObject({ chosen: several })

export const releaseForm = z.strictObject({ seen: z.string('Bitte sehen Sie sich die Freigabe noch einmal an.') })

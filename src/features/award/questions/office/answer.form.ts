import { z } from 'zod'
import { readGermanDay } from '../../../../plain/german-day.ts'
import { readableName } from '../../../../plain/readable-name.ts'
import { askedFields } from '../public/ask.form.ts'
import { fits } from '../../../../plain/character-count.ts'

const AGAIN = 'Bitte senden Sie das Formular noch einmal ab.'
const WORDING = 'Bitte schreiben Sie die Frage so, wie alle sie lesen sollen.'
const ANSWER = 'Bitte schreiben Sie die Antwort.'
const CHAPTER = 'Bitte geben Sie an, in welches Kapitel die Frage gehört.'
const REPLY = 'Bitte schreiben Sie, was Sie geantwortet haben oder warum die Frage nicht veröffentlicht wird.'
const DAY = 'Bitte geben Sie den Tag so an: 31.12.2026. Oder lassen Sie das Feld leer.'
export const LONGEST_ANSWER = 10_000

/** Braces would be read as a merge field in the mail to everybody. */
const NO_FIELDS = /^(?![^]*\{\{)/

export const answerForm = z.strictObject({
  id: z.uuid(AGAIN),
  base: z.coerce.number(AGAIN).int(AGAIN).min(0, AGAIN),
  wording: z
    .string(WORDING)
    .transform(readableName)
    .pipe(z.string().min(1, WORDING).refine(fits(300), 'Bitte kürzen Sie die Frage auf höchstens 300 Zeichen.')),
  chapter: z
    .string(CHAPTER)
    .transform(readableName)
    .pipe(z.string().min(1, CHAPTER).refine(fits(200), 'Bitte kürzen Sie das Kapitel auf höchstens 200 Zeichen.')),
  answer: z
    .string(ANSWER)
    .trim()
    .min(1, ANSWER)
    .refine(fits(LONGEST_ANSWER), 'Bitte kürzen Sie die Antwort auf höchstens 10.000 Zeichen.')
    .regex(NO_FIELDS, 'Bitte schreiben Sie keine doppelten geschweiften Klammern.'),
  conditionId: z
    .union([z.literal(''), z.uuid()], 'Bitte wählen Sie eine Bedingung aus der Liste, oder keine.')
    .transform((id) => id || null),
  reviewOn: z
    .string(DAY)
    .trim()
    .transform((typed, context) => {
      const day = typed === '' ? null : readGermanDay(typed)
      if (typed !== '' && !day) context.addIssue({ code: 'custom', message: DAY })
      return day
    }),
})

export const publishForm = z.strictObject({ number: z.coerce.number(AGAIN).int(AGAIN) })
export const closeForm = z.strictObject({
  reply: z.string(REPLY).trim().min(1, REPLY).refine(fits(5000), 'Bitte kürzen Sie den Text auf höchstens 5.000 Zeichen.'),
})
export const enterForm = z.strictObject({ id: z.uuid(AGAIN), ...askedFields })

import { z } from 'zod'
import { mailAddress } from '../../people/index.ts'
import { berlinInstant } from '../../platform/berlin.ts'
import { FORMS, SERIES, type EventContent } from './event-content.rules.ts'

const AGAIN = 'Bitte senden Sie das Formular noch einmal ab.'
const FROM_THE_LIST = 'Bitte wählen Sie etwas aus der Liste.'
const MOMENT =
  'Bitte geben Sie Tag und Uhrzeit an, zum Beispiel 4.12.2025, 10:00 Uhr. Zeiten in der Nacht einer Zeitumstellung gibt es nicht oder zweimal.'
const CAPACITY = 'Bitte geben Sie eine ganze Zahl zwischen 1 und 10.000 an, oder lassen Sie das Feld leer.'
const MINUTES = 'Bitte geben Sie Minuten zwischen 0 und 10.080 (sieben Tage) an.'
const HOURS =
  'Bitte geben Sie bis zu fünf ganze Zahlen mit Komma getrennt an, zum Beispiel 168, 24. Eine Stunde bis 60 Tage (1.440 Stunden) vorher sind möglich.'
const DIAL_IN = 'Bitte geben Sie die Adresse vollständig an; sie beginnt mit https://.'
const QUESTIONS = 'Bitte schreiben Sie höchstens zehn Fragen mit je höchstens 200 Zeichen, eine in jede Zeile.'

const one = <Value extends string>(values: readonly Value[]) =>
  z
    .enum(['', ...values], FROM_THE_LIST)
    .default('' as never)
    .transform((value) => (value === '' ? null : (value as Value)))

const moment = z
  .string()
  .trim()
  .default('')
  .refine((typed) => typed === '' || instantOf(typed) !== null, MOMENT)
  .transform(instantOf)

function instantOf(typed: string): string | null {
  try {
    return typed === '' ? null : berlinInstant(typed).toISOString()
  } catch {
    return null
  }
}

const line = (most: number, sentence: string) => z.string().trim().max(most, sentence).default('')

/** A draft may lack anything, so empty is never wrong here (event-content.rules.ts says what publishing needs). */
export const eventForm = z.strictObject({
  id: z.uuid(AGAIN).optional(),
  base: z.coerce.number(AGAIN).int(AGAIN).min(0, AGAIN).default(0),
  act: z.enum(['save', 'preview', 'publish'], AGAIN).default('save'),
  series: one(SERIES),
  title: line(150, 'Bitte kürzen Sie den Titel auf höchstens 150 Zeichen.'),
  summary: line(300, 'Bitte kürzen Sie die Zusammenfassung auf höchstens 300 Zeichen.'),
  text: line(10_000, 'Bitte kürzen Sie die Beschreibung auf höchstens 10.000 Zeichen.'),
  form: one(FORMS),
  place: line(200, 'Bitte kürzen Sie den Ort auf höchstens 200 Zeichen.'),
  editionSlug: z
    .string()
    .regex(/^[a-z0-9-]*$/, FROM_THE_LIST)
    .default('')
    .transform((value) => value || null),
  awardDate: z
    .string()
    .regex(/^(|[a-z0-9-]+\/[a-z0-9-]+)$/, FROM_THE_LIST)
    .default('')
    .transform((value) => value || null),
  startsAt: moment,
  endsAt: moment,
  visibleFrom: moment,
  registers: z.literal('ja', AGAIN).optional().transform(Boolean),
  registersFrom: moment,
  registersUntil: moment,
  capacity: z
    .string()
    .trim()
    .regex(/^(|[1-9]\d{0,3}|10000)$/, CAPACITY)
    .default('')
    .transform((typed) => (typed === '' ? null : Number(typed))),
  questions: z
    .string()
    .default('')
    .transform((typed) =>
      typed
        .split('\n')
        .map((row) => row.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().max(200, QUESTIONS)).max(10, QUESTIONS)),
  dialIn: z
    .string()
    .trim()
    .regex(/^(|https:\/\/[^\s\p{C}]{3,490})$/u, DIAL_IN)
    .default(''),
  dialInMinutes: z
    .string()
    .trim()
    .regex(/^(|\d{1,4}|100[0-7]\d|10080)$/, MINUTES)
    .default('')
    .transform((typed) => (typed === '' ? 60 : Number(typed))),
  reminderHours: z
    .string()
    .trim()
    .regex(/^(|\d{1,4}(\s*,\s*\d{1,4}){0,4})$/, HOURS)
    .default('')
    .transform((typed) => [...new Set(typed.split(',').filter(Boolean).map(Number))].toSorted((a, b) => b - a))
    .refine((hours) => hours.every((hour) => hour >= 1 && hour <= 1440), HOURS),
  contact: z.union([z.literal(''), mailAddress]).default(''),
})

export function contentOf(form: z.infer<typeof eventForm>): EventContent {
  const { id: _, base: __, act: ___, ...content } = form
  return content
}

const REASON = 'Bitte schreiben Sie, warum die Veranstaltung ausfällt. Alle Angemeldeten lesen es.'
export const cancellationForm = z.strictObject({
  reason: z.string(REASON).trim().min(1, REASON).max(1000, 'Bitte kürzen Sie den Grund auf höchstens 1.000 Zeichen.'),
})

const LABEL = 'Bitte schreiben Sie, was es ist, mit höchstens 200 Zeichen.'
export const materialForm = z.strictObject({
  id: z.uuid(AGAIN),
  kind: z.enum(['recording', 'slides'], FROM_THE_LIST),
  label: z.string(LABEL).trim().min(1, LABEL).max(200, LABEL),
  url: z
    .string(DIAL_IN)
    .trim()
    .regex(/^https:\/\/[^\s\p{C}]{3,490}$/u, DIAL_IN),
  note: line(500, 'Bitte kürzen Sie den Hinweis auf höchstens 500 Zeichen.'),
})

export const materialUploadForm = materialForm.omit({ url: true, kind: true })

/** The id comes with the form, so that a double click makes one copy and not two. */
export const copyForm = z.object({ id: z.uuid().catch(() => crypto.randomUUID()) })
